// Command updates makes the file by which a program on a clerk's PC brings itself up to date: a minisign signature and, after it, the
// program. It stands apart from the task runner because it needs a library, and the runner none.
//
//	go run ./build/updates -key update.key -version 0.2.0 -date 2026-12-01 -program batayan-desk.exe -out batayan-desk-0.2.0.batayan-update
//	go run ./build/updates -new update        # makes update.key and update.pub
package main

import (
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"aead.dev/minisign"
)

func main() {
	made := flag.String("new", "", "make a pair of keys, `NAME`.key and NAME.pub")
	key := flag.String("key", "", "minisign's secret key, a `file`; BATAYAN_UPDATE_PASSWORD opens one that has a password")
	version := flag.String("version", "", "the `version` of the program, as 0.2.0")
	system := flag.String("system", "windows-amd64", "the `system` that it runs on")
	date := flag.String("date", "", "its `day`, as 2026-12-01")
	program := flag.String("program", "", "the program, a `file`")
	out := flag.String("out", "", "the update, a `file` to write")
	flag.Parse()
	err := error(nil)
	if *made != "" {
		err = newKeys(*made)
	} else {
		err = pack(*key, *program, *out, "batayan-desk", *version, *system, *date)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "updates:", err)
		os.Exit(1)
	}
}

// newKeys writes a pair of keys; one that exists is not written over.
func newKeys(name string) error {
	public, private, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	secret, err := private.MarshalText()
	if err != nil {
		return err
	}
	f, err := os.OpenFile(name+".key", os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err := f.Write(append(secret, '\n')); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := f.Close(); err != nil {
		return err
	}
	shown, err := public.MarshalText()
	if err != nil {
		return err
	}
	return os.WriteFile(name+".pub", append(shown, '\n'), 0o644)
}

// pack writes the update. What is signed beside the program, in minisign's trusted comment, are the words, one space between them.
func pack(key, program, out string, words ...string) error {
	for _, word := range words {
		if word == "" || strings.ContainsAny(word, " \r\n") {
			return fmt.Errorf("%q is no version, system or day", word)
		}
	}
	secret, err := os.ReadFile(key)
	if err != nil {
		return err
	}
	var private minisign.PrivateKey
	if minisign.IsEncrypted(secret) {
		private, err = minisign.DecryptKey(os.Getenv("BATAYAN_UPDATE_PASSWORD"), secret)
	} else {
		err = private.UnmarshalText(secret)
	}
	if err != nil {
		return fmt.Errorf("read the key: %w", err)
	}
	body, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	signature := minisign.SignWithComments(private, body, strings.Join(words, " "), "update of Batayan Desk")
	return os.WriteFile(out, append(signature, body...), 0o644)
}
