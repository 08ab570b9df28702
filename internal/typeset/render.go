package typeset

func render(doc Document) (Result, error) { return Result{}, ErrNoFonts }

func measure(text string, style TextStyle, bold bool) (float64, error) { return 0, ErrNoFonts }
