// Package dllpath lets Windows look for libraries in its own folder and in the program's alone. Importing it is enough: it comes
// before every package that loads one, for packages are begun in the order of their paths as soon as what they need has begun.
//
// Source: app/README.md › Window as an attack surface.
package dllpath
