package paper

import "batayandesk/internal/pdffile"

// Ways in which letters are drawn. Source: ISO 32000-1, 9.3.6.
const (
	fillText      = 0
	strokeText    = 1
	bothText      = 2
	invisibleText = 3
)

// doText follows operators of text. Source: ISO 32000-1, 9.3 and 9.4.
func (s *content) doText(op string, args pdffile.Operands) (bool, error) {
	switch op {
	case "BT":
		s.text, s.line, s.lost = plain, plain, false
	case "ET":
	case "Tc":
		s.look.char = args.Number(0)
	case "Tw":
		s.look.words = args.Number(0)
	case "Tz":
		s.look.scale = args.Number(0) / 100
	case "TL":
		s.look.lead = args.Number(0)
	case "Ts":
		s.look.rise = args.Number(0)
	case "Tr":
		if s.look.mode = int(args.Number(0)); s.look.mode > invisibleText || s.look.mode < 0 {
			return true, foreign("letters as a frame")
		}
	case "Tf":
		s.setFont(args)
	case "Td":
		return true, s.move(args.Number(0), args.Number(1))
	case "TD":
		s.look.lead = -args.Number(1)
		return true, s.move(args.Number(0), args.Number(1))
	case "Tm":
		s.line = matrix(args.Matrix())
		return true, s.move(0, 0)
	case "T*":
		return true, s.move(0, -s.look.lead)
	case "Tj":
		return true, s.show(args)
	case "TJ":
		if len(args) > 0 {
			return true, s.show(s.d.file.Array(args[0]))
		}
	case "'":
		if err := s.move(0, -s.look.lead); err != nil {
			return true, err
		}
		return true, s.show(args)
	case `"`:
		s.look.words, s.look.char = args.Number(0), args.Number(1)
		if err := s.move(0, -s.look.lead); err != nil {
			return true, err
		}
		return true, s.show(args[min(2, len(args)):])
	default:
		return false, nil
	}
	return true, nil
}

// move begins a line.
func (s *content) move(x, y float64) error {
	s.line = matrix{1, 0, 0, 1, x, y}.then(s.line)
	s.text, s.lost = s.line, false
	if !s.line.sane() {
		return foreign("places out of reach")
	}
	return nil
}

// setFont takes a font; one that cannot be drawn matters only when something is written in it.
func (s *content) setFont(args pdffile.Operands) {
	if len(args) < 2 {
		return
	}
	s.look.size = args.Number(1)
	called, _ := args[0].(pdffile.Name)
	s.look.font, s.look.fontErr = s.d.font(s.d.file.Dict(s.resources["Font"])[string(called)])
}

// show draws strings; a number between them moves what follows.
func (s *content) show(parts []any) error {
	area := Area{}
	for _, part := range parts {
		switch part := part.(type) {
		case float64:
			s.text = matrix{1, 0, 0, 1, -part / 1000 * s.look.size * s.look.scale, 0}.then(s.text)
		case pdffile.Text:
			if len(part) == 0 {
				continue
			}
			if s.look.fontErr != nil || s.look.font == nil {
				if s.look.mode != invisibleText {
					return foreign("letters of %v", s.look.fontErr)
				}
				s.lost = true // the words of a scan: nobody sees them, and how wide they are is not known
				continue
			}
			if s.lost && s.look.mode != invisibleText {
				return foreign("letters behind what cannot be seen")
			}
			if err := s.write(part, &area); err != nil {
				return err
			}
		}
	}
	if len(area) > 0 {
		s.mark(Mark{Area: area, Color: s.look.fill})
	}
	return nil
}

// write adds the letters of a string to an area.
func (s *content) write(codes pdffile.Text, area *Area) error {
	f := s.look.font
	if s.look.mode == strokeText || s.look.mode == bothText {
		return foreign("letters drawn as lines")
	}
	for ; len(codes) > 1; codes = codes[2:] {
		if s.steps++; s.steps > maxOperators || s.points > maxPoints {
			return tooMany
		}
		code := int(codes[0])<<8 | int(codes[1])
		if s.look.mode == fillText {
			em := matrix{s.look.size * s.look.scale, 0, 0, s.look.size, 0, s.look.rise}.then(s.text).then(s.look.at)
			polygons, err := f.glyph(code, em.reach())
			if err != nil {
				return err
			}
			for _, polygon := range polygons {
				on := make([]Point, len(polygon))
				for i, p := range polygon {
					on[i] = em.of(p)
				}
				s.points += len(on)
				*area = append(*area, on)
			}
		}
		wide := (f.width(code)/1000*s.look.size + s.look.char) * s.look.scale // the space of one byte, which Tw widens, is no code here
		s.text = matrix{1, 0, 0, 1, wide, 0}.then(s.text)
	}
	return nil
}
