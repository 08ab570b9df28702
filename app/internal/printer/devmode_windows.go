package printer

import (
	"encoding/binary"
	"fmt"
	"unsafe"

	"batayandesk/internal/paper"

	"golang.org/x/sys/windows"
)

var (
	winspool           = windows.NewLazySystemDLL("winspool.drv")
	openPrinter        = winspool.NewProc("OpenPrinterW")
	closePrinter       = winspool.NewProc("ClosePrinter")
	documentProperties = winspool.NewProc("DocumentPropertiesW")
	deviceCapabilities = winspool.NewProc("DeviceCapabilitiesW")
	enumPrinters       = winspool.NewProc("EnumPrintersW")
	getDefaultPrinter  = winspool.NewProc("GetDefaultPrinterW")
)

// mode is how a printer is set: Windows' DEVMODEW, with what its driver adds behind. Places of its fields in bytes.
//
// Source: app/README.md › Printing.
type mode []byte

const (
	atSize, atExtra, atFields                                                              = 68, 70, 72
	atOrientation, atPaper, atCopies, atTray, atQuality, atDuplex, atResolution, atCollate = 76, 78, 86, 88, 90, 94, 96, 100
	modeBytes                                                                              = 220

	hasOrientation, hasPaper, hasLength, hasWidth                                 = 0x1, 0x2, 0x4, 0x8
	hasCopies, hasTray, hasQuality, hasDuplex, hasResolution, hasCollate, hasForm = 0x100, 0x200, 0x400, 0x1000, 0x2000, 0x8000, 0x10000
)

func (m mode) get(at int) int { return int(int16(binary.LittleEndian.Uint16(m[at:]))) }

func (m mode) set(at, value int, field uint32) {
	binary.LittleEndian.PutUint16(m[at:], uint16(value))
	m.fields(m.has() | field)
}

func (m mode) has() uint32      { return binary.LittleEndian.Uint32(m[atFields:]) }
func (m mode) fields(to uint32) { binary.LittleEndian.PutUint32(m[atFields:], to) }

// whole tells whether the bytes are what they say they are.
func (m mode) whole() bool {
	return len(m) >= modeBytes && int(binary.LittleEndian.Uint16(m[atSize:]))+int(binary.LittleEndian.Uint16(m[atExtra:])) <= len(m)
}

// usual is how a printer is set when nothing is said; with wish, what its driver makes of that.
func usual(name string, wish mode) (mode, error) {
	device, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, paper.ErrNoPrinter
	}
	var handle windows.Handle
	if ok, _, _ := openPrinter.Call(uintptr(unsafe.Pointer(device)), uintptr(unsafe.Pointer(&handle)), 0); ok == 0 {
		return nil, paper.ErrNoPrinter
	}
	defer closePrinter.Call(uintptr(handle)) //nolint:errcheck
	const get, take = 2, 8
	size, _, cause := documentProperties.Call(0, uintptr(handle), uintptr(unsafe.Pointer(device)), 0, 0, 0)
	if int32(size) < modeBytes || int32(size) > 1<<20 {
		return nil, fmt.Errorf("%w: its settings: %v", paper.ErrPrinter, cause)
	}
	m := make(mode, size)
	way, from := uintptr(get), uintptr(0)
	if wish != nil {
		way, from = get|take, uintptr(unsafe.Pointer(&wish[0]))
	}
	if done, _, cause := documentProperties.Call(0, uintptr(handle), uintptr(unsafe.Pointer(device)), uintptr(unsafe.Pointer(&m[0])), from, way); int32(done) < 0 || !m.whole() {
		return nil, fmt.Errorf("%w: its settings: %v", paper.ErrPrinter, cause)
	}
	return m, nil
}

// What a driver is asked for. Source: app/README.md › Printing.
const (
	capPapers, capPaperSizes, capTrays, capDuplex, capTrayNames, capResolutions, capCopies = 2, 3, 6, 7, 12, 13, 18
)

// capability asks a driver for a number; with out it fills the place, which must be large enough.
func capability(name string, what int, out unsafe.Pointer) int {
	device, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return -1
	}
	n, _, _ := deviceCapabilities.Call(uintptr(unsafe.Pointer(device)), 0, uintptr(what), uintptr(out), 0)
	return int(int32(n))
}

// maxListed bounds the papers and trays of one printer.
const maxListed = 2000

// paperOf is the number by which a printer calls the paper of a page; false where it has none.
func paperOf(name string, size paper.Size) (int, bool) {
	n := capability(name, capPapers, nil)
	if n <= 0 || n > maxListed || capability(name, capPaperSizes, nil) > n {
		return 0, false
	}
	numbers, sizes := make([]uint16, n+1), make([]dot, n+1)
	n = min(n, capability(name, capPapers, unsafe.Pointer(&numbers[0])), capability(name, capPaperSizes, unsafe.Pointer(&sizes[0])))
	best, found := 0, false
	for i := range max(n, 0) {
		const tenth = 72 / 254.0 // of a millimetre, in points
		has := paper.Size{W: float64(sizes[i].x) * tenth, H: float64(sizes[i].y) * tenth}
		if has.Landscape() || !has.Alike(size) {
			continue
		}
		if !found || numbers[i] < uint16(best) { // the plain A4 has a smaller number than A4 with narrow edges
			best, found = int(numbers[i]), true
		}
	}
	return best, found
}

// lay sets the way and, where the printer has it, the paper of a page.
func (m mode) lay(name string, size paper.Size) {
	if number, found := paperOf(name, size); found && m.get(atPaper) != number {
		m.set(atPaper, number, hasPaper)
		m.fields(m.has() &^ (hasLength | hasWidth | hasForm))
	}
	m.turn(size)
}

func (m mode) turn(size paper.Size) {
	way := 1
	if size.Landscape() {
		way = 2
	}
	m.set(atOrientation, way, hasOrientation)
}

// enough is how many dots an inch should have at least: small conjuncts run together on 300.
const enough = 600

// fine asks for the coarsest that is fine enough, where the printer is set to less and can do more.
func (m mode) fine(name string) {
	if now := m.get(atQuality); now <= 0 || now >= enough { // below nought it is a word of the driver's own: draft, high
		return
	}
	n := capability(name, capResolutions, nil)
	if n <= 0 || n > maxListed {
		return
	}
	list := make([]dot, n+1)
	best := dot{}
	for _, can := range list[:max(0, min(n, capability(name, capResolutions, unsafe.Pointer(&list[0]))))] {
		if can.x == can.y && can.x >= enough && can.x < 1<<15 && (best.x == 0 || can.x < best.x) {
			best = can
		}
	}
	if best.x > 0 {
		m.set(atQuality, int(best.x), hasQuality)
		m.set(atResolution, int(best.y), hasResolution)
	}
}

// trays are those of a printer, by number.
func trays(name string) []paper.Choice {
	n := capability(name, capTrays, nil)
	if n <= 0 || n > maxListed {
		return nil
	}
	const letters = 24
	numbers, names := make([]uint16, n+1), make([]uint16, (n+1)*letters)
	n = min(n, capability(name, capTrays, unsafe.Pointer(&numbers[0])), capability(name, capTrayNames, unsafe.Pointer(&names[0])))
	var out []paper.Choice
	for i := range max(n, 0) {
		out = append(out, paper.Choice{Name: fmt.Sprint(numbers[i]), Label: windows.UTF16ToString(names[i*letters : (i+1)*letters])})
	}
	return out
}

// defaultPrinter is the one that the user has chosen for all; "" for none.
func defaultPrinter() string {
	name := make([]uint16, 1024)
	size := uint32(len(name))
	if ok, _, _ := getDefaultPrinter.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}

// List are the printers of this computer and those it is connected to.
func (printers) List() ([]paper.Printer, error) {
	const local, connected, level = 2, 4, 4
	var needed, count uint32
	ask := func(to []byte) bool {
		at := uintptr(0)
		if len(to) > 0 {
			at = uintptr(unsafe.Pointer(&to[0]))
		}
		ok, _, _ := enumPrinters.Call(local|connected, 0, level, at, uintptr(len(to)),
			uintptr(unsafe.Pointer(&needed)), uintptr(unsafe.Pointer(&count)))
		return ok != 0
	}
	ask(nil)
	if needed == 0 || needed > 16<<20 {
		return nil, paper.ErrNoPrinter
	}
	buffer := make([]byte, needed)
	if !ask(buffer) || count == 0 {
		return nil, paper.ErrNoPrinter
	}
	type row struct {
		name, server *uint16
		attributes   uint32
	}
	first := defaultPrinter()
	var out []paper.Printer
	for _, r := range unsafe.Slice((*row)(unsafe.Pointer(&buffer[0])), count) {
		name := windows.UTF16PtrToString(r.name)
		p := paper.Printer{Name: name, Default: name == first, Duplex: capability(name, capDuplex, nil) == 1, Trays: trays(name)}
		if p.Default {
			out = append([]paper.Printer{p}, out...)
		} else {
			out = append(out, p)
		}
	}
	return out, nil
}

// modeFor is how the printer of an order is set for its first page, and the printer's name.
func modeFor(order paper.Order, first paper.Size) (name string, m mode, repeat int, err error) {
	if name = order.Printer; name == "" {
		if name = defaultPrinter(); name == "" {
			return "", nil, 0, paper.ErrNoPrinter
		}
	}
	if order.Ticket != nil {
		if m = mode(order.Ticket); !m.whole() {
			return "", nil, 0, fmt.Errorf("%w: settings of %d bytes", paper.ErrPrinter, len(m))
		}
		return name, append(mode{}, m...), order.Many(), nil
	}
	if m, err = usual(name, nil); err != nil {
		return "", nil, 0, err
	}
	m.lay(name, first)
	m.fine(name)
	if sides := map[string]int{paper.OneSided: 1, paper.LongEdge: 2, paper.ShortEdge: 3}[order.Sides]; sides != 0 {
		m.set(atDuplex, sides, hasDuplex)
	}
	for _, tray := range trays(name) {
		if order.Tray != "" && (tray.Name == order.Tray || tray.Label == order.Tray) {
			number := 0
			if _, err := fmt.Sscan(tray.Name, &number); err == nil {
				m.set(atTray, number, hasTray)
			}
		}
	}
	repeat = order.Many()
	if repeat > 1 && capability(name, capCopies, nil) >= repeat {
		m.set(atCopies, repeat, hasCopies)
		m.set(atCollate, 1, hasCollate)
		repeat = 1
	}
	m, err = usual(name, m)
	return name, m, repeat, err
}
