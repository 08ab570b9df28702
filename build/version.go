package main

import (
	"encoding/binary"
	"fmt"
	"unicode/utf16"
)

// The version of the product. A release changes it here alone.
const (
	versionMajor, versionMinor, versionPatch = 0, 1, 0
)

// productVersion is the version as people read it.
func productVersion() string {
	return fmt.Sprintf("%d.%d.%d", versionMajor, versionMinor, versionPatch)
}

// versionResource is what Windows shows under Properties › Details.
//
// Source: Microsoft, VS_VERSIONINFO structure.
func versionResource() []byte {
	le := binary.LittleEndian
	var fixed []byte
	high, low := uint32(versionMajor<<16|versionMinor), uint32(versionPatch<<16)
	for _, field := range []uint32{0xFEEF04BD, 0x00010000, high, low, high, low, 0x3f, 0, 0x00040004, 1, 0, 0, 0} {
		fixed = le.AppendUint32(fixed, field)
	}
	var strings []byte
	for _, pair := range [][2]string{
		{"CompanyName", "Batayan Desk maintainers"},
		{"FileDescription", "বাতায়ন ডেস্ক"},
		{"FileVersion", productVersion()},
		{"InternalName", "batayan-desk"},
		{"LegalCopyright", "MIT License"},
		{"OriginalFilename", "batayan-desk.exe"},
		{"ProductName", "Batayan Desk"},
		{"ProductVersion", productVersion()},
	} {
		strings = append(strings, versionText(pair[0], pair[1])...)
	}
	table := versionNode("040904B0", 1, 0, nil, strings) // English, Unicode
	info := versionNode("StringFileInfo", 1, 0, nil, table)
	translation := versionNode("Translation", 0, 4, []byte{0x09, 0x04, 0xB0, 0x04}, nil)
	vars := versionNode("VarFileInfo", 1, 0, nil, translation)
	return versionNode("VS_VERSION_INFO", 0, len(fixed), fixed, append(info, vars...))
}

// versionText is a leaf that holds text; its length is counted in UTF-16 units.
func versionText(key, value string) []byte {
	units := len(utf16.Encode([]rune(value))) + 1
	return versionNode(key, 1, units, wide(value), nil)
}

// versionNode is one node: lengths, kind (1 text), key, value, children, each on
// a four-byte boundary. The length it states leaves out the padding at its end.
func versionNode(key string, kind uint16, valueLength int, value, children []byte) []byte {
	node := make([]byte, 6)
	node = padded(append(node, wide(key)...))
	node = append(node, value...)
	if children != nil {
		node = append(padded(node), children...)
	}
	le := binary.LittleEndian
	le.PutUint16(node[0:], uint16(len(node)))
	le.PutUint16(node[2:], uint16(valueLength))
	le.PutUint16(node[4:], kind)
	return padded(node)
}

// wide is text in UTF-16 with its closing zero.
func wide(text string) []byte {
	var out []byte
	for _, unit := range append(utf16.Encode([]rune(text)), 0) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

func padded(b []byte) []byte {
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}
