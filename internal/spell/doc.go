// Package spell looks at the spelling of office Bengali, gently: it says which words a documented list would write otherwise, and
// which that nobody knows stand close to one that is known. It suggests and changes nothing; names are left alone.
//
// Source: internal/spell/README.md › Words.
package spell
