package native

// Placement is where a window stands: its place when neither maximised nor minimised, the screen that it is on, and whether it
// is maximised, also while it is minimised.
type Placement struct {
	Normal    Rect
	Screen    Screen
	Maximised bool
}

// Events are what Windows tells a window. All are called on the window's own thread and have to be short.
type Events struct {
	// Asked comes before the session ends or the computer sleeps: what is typed is to be kept now.
	Asked func()
	// Ending is the last that the program hears of: Windows ends it when this returns.
	Ending func()
	// Moved comes after the window was moved, sized, maximised or brought back.
	Moved func()
}
