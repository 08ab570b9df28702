package typeset

import "errors"

// FontData are the bytes of one of the built-in font files, for a page that carries its fonts with it. The
// error is ErrNoFonts where the program was built without it. The bytes are shared: nobody writes to them.
func FontData(name string) ([]byte, error) {
	data, err := fontFiles.ReadFile("fonts/" + name)
	if err != nil {
		return nil, errors.Join(ErrNoFonts, err)
	}
	return data, nil
}
