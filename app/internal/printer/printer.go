// Package printer hands pages to the printers of this computer: on Windows they are drawn on the printer as areas and pictures,
// so that no program for PDF is needed; elsewhere CUPS takes the PDF.
package printer

import "batayandesk/internal/paper"

// New gives the printers of this system.
func New() paper.Printers { return printers{} }

type printers struct{}

var _ paper.Printers = printers{}
