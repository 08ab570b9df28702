package printer

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"unsafe"

	"batayandesk/internal/paper"

	"golang.org/x/sys/windows"
)

var (
	gdi32             = windows.NewLazySystemDLL("gdi32.dll")
	createDC          = gdi32.NewProc("CreateDCW")
	createIC          = gdi32.NewProc("CreateICW")
	resetDC           = gdi32.NewProc("ResetDCW")
	deleteDC          = gdi32.NewProc("DeleteDC")
	getDeviceCaps     = gdi32.NewProc("GetDeviceCaps")
	startDoc          = gdi32.NewProc("StartDocW")
	endDoc            = gdi32.NewProc("EndDoc")
	abortDoc          = gdi32.NewProc("AbortDoc")
	startPage         = gdi32.NewProc("StartPage")
	endPage           = gdi32.NewProc("EndPage")
	setPolyFillMode   = gdi32.NewProc("SetPolyFillMode")
	polyPolygon       = gdi32.NewProc("PolyPolygon")
	getStockObject    = gdi32.NewProc("GetStockObject")
	selectObject      = gdi32.NewProc("SelectObject")
	deleteObject      = gdi32.NewProc("DeleteObject")
	createSolidBrush  = gdi32.NewProc("CreateSolidBrush")
	stretchDIBits     = gdi32.NewProc("StretchDIBits")
	setStretchBltMode = gdi32.NewProc("SetStretchBltMode")
	saveDC            = gdi32.NewProc("SaveDC")
	restoreDC         = gdi32.NewProc("RestoreDC")
	intersectClipRect = gdi32.NewProc("IntersectClipRect")
)

// canvas is a printer's sheet on which is drawn: a device context of Windows.
type canvas struct{ dc uintptr }

// open makes a canvas to draw on, or with look one that is only asked.
func open(name string, m mode, look bool) (canvas, error) {
	make := createDC
	if look {
		make = createIC
	}
	driver, device := windows.StringToUTF16Ptr("WINSPOOL"), name
	to, err := windows.UTF16PtrFromString(device)
	if err != nil {
		return canvas{}, paper.ErrNoPrinter
	}
	dc, _, cause := make.Call(uintptr(unsafe.Pointer(driver)), uintptr(unsafe.Pointer(to)), 0, uintptr(unsafe.Pointer(&m[0])))
	if dc == 0 {
		return canvas{}, fmt.Errorf("%w: %v", paper.ErrPrinter, cause)
	}
	return canvas{dc}, nil
}

func (c canvas) close() { deleteDC.Call(c.dc) } //nolint:errcheck

// Numbers of what a device tells of itself. Source: app/README.md › Printing.
const (
	capWidth, capHeight, capDPIX, capDPIY                 = 8, 10, 88, 90
	capSheetWidth, capSheetHeight, capMarginX, capMarginY = 110, 111, 112, 113
)

func (c canvas) cap(what uintptr) float64 {
	v, _, _ := getDeviceCaps.Call(c.dc, what)
	return float64(int32(v))
}

// sheet is what the canvas lies on, in points; false where the device does not say.
func (c canvas) sheet() (paper.Sheet, bool) {
	x, y := c.cap(capDPIX)/72, c.cap(capDPIY)/72
	if x <= 0 || y <= 0 {
		return paper.Sheet{}, false
	}
	s := paper.Sheet{Size: paper.Size{W: c.cap(capSheetWidth) / x, H: c.cap(capSheetHeight) / y}}
	left, top := c.cap(capMarginX)/x, c.cap(capMarginY)/y
	s.Reach = paper.Box{X0: left, Y0: top, X1: left + c.cap(capWidth)/x, Y1: top + c.cap(capHeight)/y}
	return s, s.W > 1 && s.H > 1
}

func (c canvas) device(at paper.Placing) device {
	return device{dpiX: c.cap(capDPIX), dpiY: c.cap(capDPIY), x: c.cap(capMarginX), y: c.cap(capMarginY), at: at}
}

// modeOf is how the printer is set for a page: on the paper of the first where it is as large, else on its own.
func modeOf(name string, m mode, first, size paper.Size) mode {
	now := slices.Clone(m)
	if size.Alike(first) {
		now.turn(size)
	} else {
		now.lay(name, size)
	}
	return now
}

// Sheets asks the driver what it would print the pages on.
func (printers) Sheets(order paper.Order, sizes []paper.Size) ([]paper.Sheet, error) {
	if len(sizes) == 0 {
		return nil, nil
	}
	name, m, _, err := modeFor(order, sizes[0])
	if err != nil {
		return nil, err
	}
	known := map[paper.Size]paper.Sheet{}
	out := make([]paper.Sheet, len(sizes))
	for i, size := range sizes {
		sheet, asked := known[size]
		if !asked {
			c, err := open(name, modeOf(name, m, sizes[0], size), true)
			if err != nil {
				return nil, err
			}
			told := false
			if sheet, told = c.sheet(); !told {
				sheet = paper.Sheet{Size: size, Reach: paper.Box{X1: size.W, Y1: size.H}}
			}
			c.close()
			known[size] = sheet
		}
		out[i] = sheet
	}
	return out, nil
}

// Print draws the pages on the printer.
func (printers) Print(ctx context.Context, order paper.Order, what paper.Printing) error {
	if what.Document == nil {
		return paper.ErrForeign
	}
	pages, err := order.PageList(what.Document.Len())
	if err != nil {
		return err
	}
	for _, number := range pages { // all can be drawn, or nothing is begun
		if _, err := what.Document.Page(number); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	sizes := what.Document.Sizes()
	first := sizes[pages[0]]
	name, m, repeat, err := modeFor(order, first)
	if err != nil {
		return err
	}
	c, err := open(name, modeOf(name, m, first, first), false)
	if err != nil {
		return err
	}
	defer c.close()
	title := windows.StringToUTF16Ptr(titled(what.Title))
	info := struct {
		size                   int32
		name, output, datatype *uint16
		kind                   uint32
	}{name: title}
	info.size = int32(unsafe.Sizeof(info))
	if job, _, cause := startDoc.Call(c.dc, uintptr(unsafe.Pointer(&info))); int32(job) <= 0 {
		if errors.Is(cause, windows.ERROR_CANCELLED) || errors.Is(cause, windows.ERROR_PRINT_CANCELLED) {
			return context.Canceled
		}
		return fmt.Errorf("%w: it takes no work: %v", paper.ErrPrinter, cause)
	}
	if err := c.pages(ctx, run{name, m, order.Fit, pages, repeat}, what); err != nil {
		abortDoc.Call(c.dc) //nolint:errcheck
		return err
	}
	if ok, _, cause := endDoc.Call(c.dc); int32(ok) <= 0 {
		return fmt.Errorf("%w: %v", paper.ErrPrinter, cause)
	}
	return nil
}

// run is the work of one order.
type run struct {
	name   string
	mode   mode
	fit    bool
	pages  []int
	repeat int
}

func (c canvas) pages(ctx context.Context, r run, what paper.Printing) error {
	sizes := what.Document.Sizes()
	first := sizes[r.pages[0]]
	set := modeOf(r.name, r.mode, first, first)
	all, drawn := len(r.pages)*r.repeat, 0
	for copied := range r.repeat {
		for _, number := range r.pages {
			if err := ctx.Err(); err != nil {
				return err
			}
			page, err := what.Document.Page(number)
			if err != nil {
				return err
			}
			if now := modeOf(r.name, r.mode, first, page.Size); !slices.Equal(now, set) {
				if dc, _, cause := resetDC.Call(c.dc, uintptr(unsafe.Pointer(&now[0]))); dc == 0 {
					return fmt.Errorf("%w: page %d: %v", paper.ErrPrinter, number+1, cause)
				}
				set = now
			}
			if err := c.page(ctx, page, r.fit); err != nil {
				return err
			}
			drawn++
			what.Step(drawn, all)
		}
		if r.mode.get(atDuplex) > 1 && len(r.pages)%2 == 1 && copied+1 < r.repeat {
			if err := c.page(ctx, paper.Page{Size: first}, r.fit); err != nil { // the next copy begins on a sheet of its own
				return err
			}
		}
	}
	return nil
}

func (c canvas) page(ctx context.Context, page paper.Page, fit bool) error {
	if ok, _, cause := startPage.Call(c.dc); int32(ok) <= 0 {
		return fmt.Errorf("%w: %v", paper.ErrPrinter, cause)
	}
	at := paper.Placing{Scale: 1}
	if sheet, told := c.sheet(); told {
		at = sheet.Place(page.Size, fit)
	}
	d := c.device(at)
	const nullPen = 8
	pen, _, _ := getStockObject.Call(nullPen)
	selectObject.Call(c.dc, pen) //nolint:errcheck
	for i, m := range page.Marks {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := c.mark(d, m); err != nil {
			return err
		}
	}
	if ok, _, cause := endPage.Call(c.dc); int32(ok) <= 0 {
		return fmt.Errorf("%w: %v", paper.ErrPrinter, cause)
	}
	return nil
}

func (c canvas) mark(d device, m paper.Mark) error {
	if m.Clip != nil {
		from, to := d.box(*m.Clip)
		saveDC.Call(c.dc)                                                                            //nolint:errcheck
		intersectClipRect.Call(c.dc, uintptr(from.x), uintptr(from.y), uintptr(to.x), uintptr(to.y)) //nolint:errcheck
		defer restoreDC.Call(c.dc, ^uintptr(0))                                                      //nolint:errcheck
	}
	if m.Picture != nil {
		return c.picture(d, m)
	}
	dots, counts := d.polygons(m.Area)
	if len(counts) == 0 {
		return nil
	}
	const alternate, winding = 1, 2
	way := uintptr(winding)
	if m.EvenOdd {
		way = alternate
	}
	setPolyFillMode.Call(c.dc, way) //nolint:errcheck
	brush, _, cause := createSolidBrush.Call(uintptr(m.Color.R) | uintptr(m.Color.G)<<8 | uintptr(m.Color.B)<<16)
	if brush == 0 {
		return fmt.Errorf("%w: no ink: %v", paper.ErrPrinter, cause)
	}
	before, _, _ := selectObject.Call(c.dc, brush)
	defer func() {
		selectObject.Call(c.dc, before) //nolint:errcheck
		deleteObject.Call(brush)        //nolint:errcheck
	}()
	if ok, _, cause := polyPolygon.Call(c.dc, uintptr(unsafe.Pointer(&dots[0])), uintptr(unsafe.Pointer(&counts[0])), uintptr(len(counts))); ok == 0 {
		return fmt.Errorf("%w: an area: %v", paper.ErrPrinter, cause)
	}
	return nil
}

// picture draws pixels; rows from below, as every driver takes them.
func (c canvas) picture(d device, m paper.Mark) error {
	picture, box := m.Upright()
	from, to := d.box(box)
	row := (3*picture.W + 3) &^ 3
	bits := make([]byte, row*picture.H)
	for y := range picture.H {
		line := bits[(picture.H-1-y)*row:]
		for x := range picture.W {
			at := 3 * (y*picture.W + x)
			line[3*x], line[3*x+1], line[3*x+2] = picture.RGB[at+2], picture.RGB[at+1], picture.RGB[at]
		}
	}
	head := make([]byte, 40) // BITMAPINFOHEADER
	binary.LittleEndian.PutUint32(head, 40)
	binary.LittleEndian.PutUint32(head[4:], uint32(picture.W))
	binary.LittleEndian.PutUint32(head[8:], uint32(picture.H))
	binary.LittleEndian.PutUint16(head[12:], 1)
	binary.LittleEndian.PutUint16(head[14:], 24)
	const halftone, copyAll = 4, 0x00CC0020
	setStretchBltMode.Call(c.dc, halftone) //nolint:errcheck
	lines, _, cause := stretchDIBits.Call(c.dc, uintptr(from.x), uintptr(from.y), uintptr(max(to.x-from.x, 1)), uintptr(max(to.y-from.y, 1)),
		0, 0, uintptr(picture.W), uintptr(picture.H), uintptr(unsafe.Pointer(&bits[0])), uintptr(unsafe.Pointer(&head[0])), 0, copyAll)
	if int32(lines) <= 0 {
		return fmt.Errorf("%w: a picture: %v", paper.ErrPrinter, cause)
	}
	return nil
}
