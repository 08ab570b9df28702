package paper

import (
	"math"

	"batayandesk/internal/pdffile"
)

// doColor follows operators of colour. Colours of a profile are taken for those of the screen, as the profile of our own files
// says they are. Source: ISO 32000-1, 8.6.
func (s *content) doColor(op string, args pdffile.Operands) (bool, error) {
	switch op {
	case "g", "rg", "k":
		return true, setColor(&s.look.fill, args)
	case "G", "RG", "K":
		return true, setColor(&s.look.stroke, args)
	case "cs", "CS":
		if len(args) == 0 || s.d.components(s.resources, args[0]) == 0 {
			return true, foreign("a space of colours")
		}
		if op == "cs" {
			s.look.fill = Color{}
		} else {
			s.look.stroke = Color{}
		}
	case "sc", "scn":
		return true, setColor(&s.look.fill, args)
	case "SC", "SCN":
		return true, setColor(&s.look.stroke, args)
	default:
		return false, nil
	}
	return true, nil
}

// setColor takes one, three or four numbers from 0 to 1.
func setColor(to *Color, args pdffile.Operands) error {
	n := make([]float64, len(args))
	for i, v := range args {
		f, is := v.(float64)
		if !is {
			return foreign("a pattern")
		}
		n[i] = min(max(f, 0), 1)
	}
	switch len(n) {
	case 1:
		*to = Color{share(n[0]), share(n[0]), share(n[0])}
	case 3:
		*to = Color{share(n[0]), share(n[1]), share(n[2])}
	case 4:
		*to = Color{share((1 - n[0]) * (1 - n[3])), share((1 - n[1]) * (1 - n[3])), share((1 - n[2]) * (1 - n[3]))}
	default:
		return foreign("a colour of %d parts", len(n))
	}
	return nil
}

func share(v float64) uint8 { return uint8(math.Round(v * 255)) }

// components is of how many numbers a colour of a space is; 0 for a space that is not understood.
func (d *Document) components(resources pdffile.Dict, v any) int {
	f := d.file
	v = f.Get(v)
	if called, is := v.(pdffile.Name); is {
		switch called {
		case "DeviceGray", "G", "CalGray":
			return 1
		case "DeviceRGB", "RGB", "CalRGB":
			return 3
		case "DeviceCMYK", "CMYK":
			return 4
		}
		if v = f.Get(f.Dict(resources["ColorSpace"])[string(called)]); v == nil {
			return 0
		}
		if again, is := v.(pdffile.Name); is {
			if again == called {
				return 0
			}
			return d.components(nil, again)
		}
	}
	list, _ := v.([]any)
	if len(list) < 2 {
		if len(list) == 1 {
			if called, is := f.Get(list[0]).(pdffile.Name); is {
				return d.components(nil, called)
			}
		}
		return 0
	}
	switch f.Get(list[0]) {
	case pdffile.Name("CalGray"):
		return 1
	case pdffile.Name("CalRGB"):
		return 3
	case pdffile.Name("ICCBased"):
		if o := f.Stream(list[1]); o != nil {
			profile, _ := o.Value.(pdffile.Dict)
			if n := int(f.Number(profile["N"])); n == 1 || n == 3 || n == 4 {
				return n
			}
		}
	}
	return 0
}
