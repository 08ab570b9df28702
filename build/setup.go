package main

// prepare brings a bare clone to where every test can run: system packages, npm
// packages, fonts, bindings and screens.
func (b *builder) prepare() error {
	for _, step := range []func() error{b.systemNeeds, b.npmPackages, b.fonts, b.notices, b.bindings, b.screens} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}
