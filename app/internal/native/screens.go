package native

// Rect is a rectangle of the desktop, in the screens' own points; right and bottom are the first that no longer belong to it.
type Rect struct {
	Left, Top, Right, Bottom int
}

// Width and Height of the rectangle.
func (r Rect) Width() int  { return r.Right - r.Left }
func (r Rect) Height() int { return r.Bottom - r.Top }

// Screen is one screen: all of it, what taskbars leave of it, and how many of its points are an inch (96 at 100 %).
type Screen struct {
	Whole, Work Rect
	DPI         int
	Primary     bool
}

// UnscaledDPI is of a screen at 100 %.
const UnscaledDPI = 96
