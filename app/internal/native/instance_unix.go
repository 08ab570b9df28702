//go:build !windows

package native

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

// doorFolder is a folder that this person alone sees, for as long as the computer runs.
func doorFolder() (string, error) {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		return dir, nil
	}
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("batayan-desk-%d", os.Getuid()))
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return "", err
	}
	if who, ok := info.Sys().(*syscall.Stat_t); !info.IsDir() || info.Mode().Perm() != 0o700 || !ok || int(who.Uid) != os.Getuid() {
		return "", fmt.Errorf("%s is somebody else's", dir)
	}
	return dir, nil
}

func doorPaths(name string) (lock string, address *syscall.SockaddrUnix, err error) {
	dir, err := doorFolder()
	if err != nil {
		return "", nil, err
	}
	path := filepath.Join(dir, strings.ReplaceAll(name, "/", "-"))
	return path + ".lock", &syscall.SockaddrUnix{Name: path + ".socket"}, nil
}

// socketDoor is a socket in a folder of one person's; who has the lock beside it has the window.
type socketDoor struct {
	lock   *os.File
	listen int
	path   string
	shut   atomic.Bool
}

func openDoor(name string) (door, error) {
	path, address, err := doorPaths(name)
	if err != nil {
		return nil, err
	}
	lock, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, ErrTaken
	}
	_ = os.Remove(address.Name) // of a program that was killed
	d := &socketDoor{lock: lock, path: address.Name}
	d.listen, err = syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err == nil {
		if err = syscall.Bind(d.listen, address); err == nil {
			err = syscall.Listen(d.listen, 4)
		}
	}
	if err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

func (d *socketDoor) wait() (call, error) {
	for {
		fd, _, err := syscall.Accept(d.listen)
		switch {
		case d.shut.Load():
			if err == nil {
				_ = syscall.Close(fd)
			}
			return nil, io.EOF
		case errors.Is(err, syscall.EINTR):
			continue
		case err != nil:
			return nil, err
		}
		return socket(fd)
	}
}

func (d *socketDoor) close() {
	d.shut.Store(true)
	_ = os.Remove(d.path)
	_ = syscall.Shutdown(d.listen, syscall.SHUT_RDWR) // wakes who waits for it
	_ = syscall.Close(d.listen)
	_ = d.lock.Close()
}

// socket is a connection that can be closed while it is read from.
func socket(fd int) (call, error) {
	if err := syscall.SetNonblock(fd, true); err != nil {
		_ = syscall.Close(fd)
		return nil, err
	}
	return os.NewFile(uintptr(fd), "another start"), nil
}

// knock connects to the start that has the window, until a moment.
func knock(name string, until time.Time) (c call, process int, err error) {
	_, address, err := doorPaths(name)
	if err != nil {
		return nil, 0, err
	}
	for {
		fd, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
		if err != nil {
			return nil, 0, err
		}
		if err = syscall.Connect(fd, address); err == nil {
			c, err := socket(fd)
			return c, 0, err
		}
		_ = syscall.Close(fd)
		if time.Now().After(until) {
			return nil, 0, err
		}
		time.Sleep(50 * time.Millisecond) // it has just begun, or is about to end
	}
}
