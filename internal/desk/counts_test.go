package desk_test

import (
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// Board, directive, list, reply, the question before it is issued, worklist and commands count one way, whatever the office
// looks like: what is done, what does not apply and what is left, each apart, and one sum of the first two.
func TestEveryPlaceCountsTheSame(t *testing.T) {
	for name, alter := range map[string]func(testing.TB, *desktest.Desk){
		"the sample": func(testing.TB, *desktest.Desk) {},
		"an altered office": func(t testing.TB, d *desktest.Desk) {
			ok(d.Records.Confirm(content.ConfirmIn{Category: "grs"}))(t)
			ok(d.Records.SetNotApplicable(content.NotApplicableIn{Category: "projects"}))(t)
			in := ok(d.Directives.Correct(duties.DirectiveIn{ID: seedDirective}))(t)
			items := append(in.Reading.Intake.Items, duties.IntakeItem{Mark: "ঞ", Text: "ব্যানার বদলানো"}, duties.IntakeItem{Mark: "ট", Text: "ছবি তোলা"},
				duties.IntakeItem{Mark: "ঠ", Text: "নোটিশ আবার", Category: "notices"})
			in.Reading.Intake.Items = items
			ok(d.Directives.Mend(duties.MendIn{ID: in.ID, Base: in.Base, Intake: in.Reading.Intake}))(t)
			ok(d.Directives.TickTask(duties.TaskIn{ID: seedDirective, At: len(items) - 3, Done: true}))(t)
			row := rows(t, d, "notices")[0]
			draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: row.ID}))(t))
			draft.Values["title_bn"] += " (সংশোধিত)"
			ok(d.Records.Save(draft))(t)
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := desktest.Open(t)
			alter(t, d)
			board := ok(d.Boards.Board(duties.BoardIn{Directive: seedDirective}))(t)
			var want duties.CountRow
			waiting, seen := 0, map[string]bool{}
			for _, item := range board.Items {
				want.Total++
				switch item.State {
				case office.Done:
					want.Done++
				case office.NotApplicableState:
					want.NotApplicable++
				default:
					want.Left++
				}
				if item.Action != nil && item.Action.Kind == "portal" && !seen[item.Category] {
					seen[item.Category] = true
					n, _, _ := strings.Cut(strings.TrimPrefix(item.Action.Text, "পোর্টালে "), "টি")
					waiting += int(ok(bangla.ParseInt(n))(t))
				}
			}
			want.Settled = want.Done + want.NotApplicable
			if want.Text = board.Directive.Count.Text; board.Directive.Count != want || want.Done == 0 || want.Left == 0 {
				t.Fatalf("the board's items make %+v, its head says %+v", want, board.Directive.Count)
			}
			if waiting == 0 && name != "the sample" {
				t.Error("nothing waits for the portal")
			}
			if view := ok(d.Directives.Open(duties.DirectiveIn{ID: seedDirective}))(t); view.Card.Count != want {
				t.Errorf("the directive's page: %+v", view.Card.Count)
			}
			if list := ok(d.Directives.List())(t); list.Rows[0].Count != want {
				t.Errorf("the list: %+v", list.Rows[0].Count)
			}
			status := ok(d.Files().Status())(t).Directives[0]
			if status.Done != want.Settled || status.NotApplicable != want.NotApplicable || status.Total != want.Total || status.Count != want.Text {
				t.Errorf("status: %+v", status)
			}
			for _, said := range []struct {
				n    int
				word string
			}{{want.Done, "টি সম্পন্ন"}, {want.NotApplicable, "টি প্রযোজ্য নয়"}, {want.Left, "টি বাকি"}} {
				if text := bangla.Itoa(said.n) + said.word; strings.Contains(want.Text, text) != (said.n > 0) {
					t.Errorf("%q, want %q in it", want.Text, text)
				}
			}
			reply := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Directive: seedDirective}))(t)
			text := strings.Join(reply.Body.Paragraphs, "\n")
			done, not := bangla.FiguresAndWord(want.Done)+"টির কার্যক্রম সম্পন্ন", bangla.FiguresAndWord(want.NotApplicable)+"টি এ কার্যালয়ের জন্য প্রযোজ্য নয়"
			if !strings.Contains(text, bangla.FiguresAndWord(want.Total)+"টি বিষয়ের মধ্যে "+done) || strings.Contains(text, not) != (want.NotApplicable > 0) || reply.Count != want.Text {
				t.Errorf("the reply says %q, its editor %q", text, reply.Count)
			}
			states := map[string]int{}
			for _, row := range reply.Body.Table.Rows {
				states[row[2]]++
			}
			if states["সম্পন্ন"] != want.Done || states["প্রযোজ্য নয়"] != want.NotApplicable || len(reply.Body.Table.Rows) != want.Total {
				t.Errorf("the reply's table: %v", states)
			}
			if asks := ok(d.Letters.Asks(desktest.DraftLetter(reply)))(t); asks.Waiting != waiting {
				t.Errorf("%d wait by the board, %d by the question", waiting, asks.Waiting)
			}
			work := ok(d.Worklists.List())(t)
			if len(board.Next) == 0 || work.Total != board.Nav.Worklist || !strings.HasPrefix(board.Next[0].Text, bangla.Itoa(work.Total)+"টি") {
				t.Errorf("%d on the worklist, %d in the frame, %+v", work.Total, board.Nav.Worklist, board.Next)
			}
		})
	}
}
