// Package native is the system's desktop as the program uses it beside its page: messages where no page can say anything, the one
// window of a person, the screens and their scaling, and what Windows tells a window about the end of a session. It knows no office.
package native
