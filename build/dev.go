package main

import (
	"context"
	"fmt"
	"net"
	"os/exec"
	"path/filepath"
	"time"
)

// dev opens the window with hot reload: Vite serves the screens as they are
// written, the program beside it answers their calls.
func (b *builder) dev() error {
	if err := b.prepare(); err != nil {
		return err
	}
	if err := b.devBuild(); err != nil {
		return err
	}
	address, err := freeAddress()
	if err != nil {
		return err
	}
	own, err := freeAddress()
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(b.ctx)
	defer stop()
	_, port, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	vite := exec.CommandContext(ctx, "node", "node_modules/vite/bin/vite.js", "--host", "127.0.0.1", "--port", port, "--strictPort")
	vite.Dir = filepath.Join(b.root, "frontend")
	if err := vite.Start(); err != nil {
		return fmt.Errorf("start vite: %w", err)
	}
	defer func() { stop(); _ = vite.Wait() }()
	if err := waitFor(ctx, address); err != nil {
		return fmt.Errorf("vite does not answer: %w", err)
	}
	b.say("screens at http://%s, the same with the office behind them at http://%s; close the window to end", address, own)
	_, err = b.exec(command{
		name: filepath.Join(b.root, devProgram),
		env: []string{
			"assetdir=frontend/dist", "devserver=" + own, "frontenddevserverurl=http://" + address,
			"BATAYAN_DATA=" + filepath.Join(b.out, "dev.batayan"),
		},
		live: true,
	})
	return err
}

// freeAddress is a loopback address that nobody listens on.
func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}

// waitFor waits until somebody answers at address, a minute at most.
func waitFor(ctx context.Context, address string) error {
	ctx, stop := context.WithTimeout(ctx, time.Minute)
	defer stop()
	for {
		c, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
		if err == nil {
			return c.Close()
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(100 * time.Millisecond):
		}
	}
}
