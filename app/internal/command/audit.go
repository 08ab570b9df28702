package command

import (
	"fmt"
	"io"

	"batayandesk/internal/desk/past"
)

// auditCommand writes the office's history for an auditor.
type auditCommand struct {
	Out  string `name:"out" required:"" placeholder:"FILE.zip" help:"কোথায় · where to"`
	From string `name:"from" placeholder:"DATE" help:"প্রথম দিন (না দিলে শুরু থেকে) · first day"`
	To   string `name:"to" placeholder:"DATE" help:"শেষ দিন (না দিলে শেষ পর্যন্ত) · last day"`
}

// Run writes the file and says the last sum of its chain.
func (c *auditCommand) Run(j *job) error {
	files, err := j.open()
	if err != nil {
		return err
	}
	if err := j.desk.Output(c.Out); err != nil {
		return err
	}
	made, err := files.Audit(c.Out, past.AuditIn{From: c.From, To: c.To})
	if err != nil {
		return err
	}
	return j.print(made, func(w io.Writer) {
		fmt.Fprintln(w, made.Path)
		fmt.Fprintln(w, made.Sum)
	})
}
