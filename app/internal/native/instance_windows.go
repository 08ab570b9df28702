package native

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"golang.org/x/sys/windows"
)

// pipeDoor is a named pipe that this person alone may open, on this computer alone; who made its name first has the window, and
// so has whoever holds the mutex, which no other program can take from them.
type pipeDoor struct {
	mutex windows.Handle
	name  *uint16
	may   *windows.SecurityAttributes
	next  windows.Handle
	shut  atomic.Bool
}

// pipeName tells people and sessions apart: names of pipes are the whole computer's.
func pipeName(name string) (path *uint16, who string, err error) {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return nil, "", err
	}
	var session uint32
	if err := windows.ProcessIdToSessionId(windows.GetCurrentProcessId(), &session); err != nil {
		return nil, "", err
	}
	who = user.User.Sid.String()
	path, err = windows.UTF16PtrFromString(fmt.Sprintf(`\\.\pipe\%s.%s.%d`, name, who, session))
	return path, who, err
}

func openDoor(name string) (door, error) {
	path, who, err := pipeName(name)
	if err != nil {
		return nil, err
	}
	mutexName, err := windows.UTF16PtrFromString(`Local\` + name)
	if err != nil {
		return nil, err
	}
	mutex, err := windows.CreateMutex(nil, false, mutexName)
	if errors.Is(err, windows.ERROR_ALREADY_EXISTS) || errors.Is(err, windows.ERROR_ACCESS_DENIED) {
		if mutex != 0 {
			_ = windows.CloseHandle(mutex)
		}
		return nil, ErrTaken
	}
	if err != nil {
		return nil, err
	}
	d := &pipeDoor{mutex: mutex, name: path}
	if rights, err := windows.SecurityDescriptorFromString("D:P(A;;GA;;;" + who + ")"); err == nil {
		d.may = &windows.SecurityAttributes{SecurityDescriptor: rights}
		d.may.Length = 24 // of the structure on 64 bits
	}
	if d.next, err = d.pipe(windows.FILE_FLAG_FIRST_PIPE_INSTANCE); err != nil {
		_ = windows.CloseHandle(mutex)
		return nil, err
	}
	return d, nil
}

// pipe is one more end that a start can connect to.
func (d *pipeDoor) pipe(more uint32) (windows.Handle, error) {
	return windows.CreateNamedPipe(d.name, windows.PIPE_ACCESS_DUPLEX|more,
		windows.PIPE_TYPE_BYTE|windows.PIPE_READMODE_BYTE|windows.PIPE_WAIT|windows.PIPE_REJECT_REMOTE_CLIENTS,
		windows.PIPE_UNLIMITED_INSTANCES, maxCall, maxCall, 0, d.may)
}

func (d *pipeDoor) wait() (call, error) {
	for {
		end := d.next
		err := windows.ConnectNamedPipe(end, nil)
		if d.shut.Load() {
			_ = windows.CloseHandle(end)
			return nil, io.EOF
		}
		connected := err == nil || errors.Is(err, windows.ERROR_PIPE_CONNECTED)
		// The next end is there before this one is done with, so that the name never goes.
		next, again := d.pipe(0)
		if again != nil {
			_ = windows.CloseHandle(end)
			return nil, again
		}
		d.next = next
		if connected {
			return &pipeCall{handle: end, served: true}, nil
		}
		_ = windows.CloseHandle(end) // who came has gone again
	}
}

func (d *pipeDoor) close() {
	d.shut.Store(true)
	// Who waits is woken by a start of our own.
	if h, err := windows.CreateFile(d.name, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0); err == nil {
		_ = windows.CloseHandle(h)
	}
	_ = windows.CloseHandle(d.mutex)
}

// pipeCall is one end of a pipe; closing it ends what waits on it.
type pipeCall struct {
	handle windows.Handle
	served bool
	closed atomic.Bool
}

func (c *pipeCall) Read(p []byte) (int, error) {
	var n uint32
	err := windows.ReadFile(c.handle, p, &n, nil)
	if errors.Is(err, windows.ERROR_BROKEN_PIPE) || err == nil && n == 0 {
		return 0, io.EOF
	}
	return int(n), err
}

func (c *pipeCall) Write(p []byte) (int, error) {
	var n uint32
	err := windows.WriteFile(c.handle, p, &n, nil)
	return int(n), err
}

func (c *pipeCall) Close() error {
	if c.closed.Swap(true) {
		return os.ErrClosed
	}
	_ = windows.CancelIoEx(c.handle, nil)
	if c.served {
		_ = windows.FlushFileBuffers(c.handle) // until the other has read it
		_ = windows.DisconnectNamedPipe(c.handle)
	}
	return windows.CloseHandle(c.handle)
}

// knock connects to the start that has the window, until a moment, and lets it come to the front.
func knock(name string, until time.Time) (c call, process int, err error) {
	path, _, err := pipeName(name)
	if err != nil {
		return nil, 0, err
	}
	for {
		h, err := windows.CreateFile(path, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING,
			windows.SECURITY_SQOS_PRESENT|windows.SECURITY_IDENTIFICATION, 0)
		if err == nil {
			var other uint32
			if err := windows.GetNamedPipeServerProcessId(h, &other); err == nil {
				_, _, _ = allowSetForeground.Call(uintptr(other))
			}
			return &pipeCall{handle: h}, int(other), nil
		}
		if time.Now().After(until) {
			return nil, 0, err
		}
		time.Sleep(50 * time.Millisecond) // it has just begun, is about to end, or talks to another
	}
}
