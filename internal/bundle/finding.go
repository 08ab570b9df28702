package bundle

import (
	"maps"

	"batayandesk/internal/office"
)

// Finding is one thing that is wrong with a bag: a code of the wording table, the file it concerns ("" for
// the bag as a whole; below the top folder where that is known) and the arguments of its sentence.
type Finding struct {
	Code string      `json:"code"`
	Path string      `json:"path"`
	Args office.Args `json:"args,omitempty"`
}

// Problem is f as a clerk is told it; the file's name is the argument "path" and the field.
func (f Finding) Problem() office.Problem {
	args := maps.Clone(f.Args)
	if args == nil {
		args = office.Args{}
	}
	args["path"] = f.Path
	return office.Problem{Code: f.Code, Field: f.Path, Args: args}
}

// The two kinds of what Verify looks at: a bundle claims the profile of internal/bundle/README.md › Profile, any
// other BagIt bag is a bag.
const (
	KindBundle = "bundle"
	KindBag    = "bag"
)

// Report is what Verify found. Valid is true only where everything was looked at and no problem was found.
// Warnings are what BagIt allows and a careful reader wants to know (a program among the files, a digest that
// can be forged); a bundle of ours has none, since its profile refuses all of that. Both lists are at most
// maxFindings, then one entry that says how many more there are; never nil.
type Report struct {
	Valid    bool      `json:"valid"`
	Kind     string    `json:"kind"`
	Problems []Finding `json:"problems"`
	Warnings []Finding `json:"warnings"`
}

// Err is the report as office.Problems, nil where the bag is valid.
func (r Report) Err() error {
	var ps office.Problems
	for _, f := range r.Problems {
		ps = append(ps, f.Problem())
	}
	return ps.Err()
}

// noteCodes is how the codes of warnings begin.
const noteCodes = "bundle.note."

// maxFindings bounds what a hostile bag can make us remember and a clerk read.
const maxFindings = 200

// findings collects Findings; more than maxFindings are only counted.
type findings struct {
	list []Finding
	more int
}

func (fs *findings) add(code, path string, args office.Args) {
	if len(fs.list) == maxFindings {
		fs.more++
		return
	}
	fs.list = append(fs.list, Finding{Code: code, Path: shown(path), Args: args})
}

func (fs *findings) none() bool { return len(fs.list) == 0 }

// told is the list with the number of what was only counted; never nil.
func (fs *findings) told() []Finding {
	list := append([]Finding{}, fs.list...)
	if fs.more > 0 {
		list = append(list, Finding{Code: "bundle.more", Args: office.Args{"more": fs.more}})
	}
	return list
}
