package native

import "golang.org/x/sys/windows/registry"

// Where a value of the registry lies.
const (
	ComputerKey = registry.LOCAL_MACHINE
	PersonKey   = registry.CURRENT_USER
)

// Registry is a text that a program of 32 bits has noted; "" where there is none.
func Registry(in registry.Key, path, name string) string {
	key, err := registry.OpenKey(in, path, registry.READ|registry.WOW64_32KEY)
	if err != nil {
		return ""
	}
	defer func() { _ = key.Close() }()
	text, _, err := key.GetStringValue(name)
	if err != nil {
		return ""
	}
	return text
}
