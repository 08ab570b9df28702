// Package window shows the office in a native window: what is agreed with Wails, what the page is served, dialogs, place on the
// screen. It calls the verbs and decides nothing of them.
package window

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"batayandesk/app/internal/native"
	"batayandesk/app/internal/system"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/office"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
	wailsruntime "github.com/wailsapp/wails/v2/pkg/runtime"
)

const windowTitle = "বাতায়ন ডেস্ক"

// Open opens the office of p and shows it until the window is closed. Where no page comes, or it goes, it says why in a box of the
// system's own and ends the program.
func Open(p Place) error {
	if bindingsBuild {
		return wails.Run(windowOptions(desk.New(desk.Env{Now: time.Now}), &page{}, &frame{}, start{}))
	}
	how := thisAttempt()
	native.WaitGone(how.after, endPatience)
	dir, err := system.DataDir()
	if err != nil {
		return err
	}
	w := newWatch(system.LogPath(dir))
	system.StartLog(dir)
	listen(w)
	one, handed := claim(dir, w) // before any file or folder is opened
	if handed {
		return nil
	}
	defer w.letGo()
	defer func() {
		if r := recover(); r != nil {
			system.Crashed(r)
			w.fail(fault{problem: office.Problem{Code: "start.stopped", Args: office.Args{"log": w.log}}, cause: fmt.Sprint(r), ways: []way{again, endHere}})
		}
	}()
	w.begin(pagePatience)
	shown, f := &page{}, &frame{dir: dir, watch: w}
	serve(one, shown, f)
	s, err := prepare(dir, how, w)
	if err != nil {
		return err
	}
	f.opens = s.opens
	p = defaultPlace(p)
	env := system.DeskEnv(dir, p.actor)
	env.Dialogs = deskDialogs{page: shown, ask: dialogs()}
	env.Dropped, env.Offered = shown.takeDropped, shown.offeredFile
	env.Emit = shown.emit
	env.Program = system.Program(shown.quit)
	go system.ClearUpdate()
	env.Ended = s.crashed
	d := desk.New(env)
	closed := sync.OnceValue(d.Close)
	w.onEnd(func() { _ = closed() })
	rooms.Of(d).OpenStart(p.data) // a file that cannot be opened is the window's to explain
	w.fileOpen.Store(true)
	defer every(time.Second, d.Beat)()
	err = wails.Run(windowOptions(d, shown, f, s))
	return errors.Join(err, closed())
}

// every does something again and again until it is told to stop.
func every(pause time.Duration, do func()) (stop func()) {
	tick, done := time.NewTicker(pause), make(chan struct{})
	go func() {
		for {
			select {
			case <-tick.C:
				do()
			case <-done:
				return
			}
		}
	}()
	return func() {
		tick.Stop()
		close(done)
	}
}

// Refused says why no window opened; what the system said is in the log.
func Refused(err error) {
	slog.Error("no window opened", "error", err)
	where := ""
	if dir, err := system.DataDir(); err == nil {
		where = system.LogPath(dir)
	}
	f := fault{problem: office.Problem{Code: "window.none", Args: office.Args{"log": where}}, cause: err.Error(), ways: []way{endHere}}
	native.Ask(f.message(nil))
}

// windowOptions is the whole agreement with Wails.
func windowOptions(d *desk.Desk, shown *page, f *frame, s start) *options.App {
	o := &options.App{
		Title:                    windowTitle,
		Width:                    s.opens.width,
		Height:                   s.opens.height,
		MinWidth:                 s.opens.minWidth,
		MinHeight:                s.opens.minHeight,
		WindowStartState:         options.Normal,
		BackgroundColour:         options.NewRGB(247, 248, 247),
		AssetServer:              assets(d.ServeDocument),
		Bind:                     rooms.Bound(d),
		ErrorFormatter:           formatError,
		EnableDefaultContextMenu: false, // the page draws its own, in the window's language (pointing.ts)
		DragAndDrop: &options.DragAndDrop{
			EnableFileDrop: true,
			// The page must hear of a drop, or nobody does; it keeps the file from being shown in its place (drops.ts).
			DisableWebViewDrop: false,
		},
		Logger:             wailsLog{f},
		LogLevel:           logger.WARNING,
		LogLevelProduction: logger.ERROR,
		OnStartup: func(ctx context.Context) {
			f.found(ctx)
			f.browser = guard(ctx, f.window())
			shown.opened(ctx)
			wailsruntime.EventsOn(ctx, "up", func(...any) { s.isUp(f.watch) })
		},
		OnDomReady: func(context.Context) { slog.Info("a page was loaded") },
		OnBeforeClose: func(ctx context.Context) (prevent bool) {
			f.kept(ctx, s.left)
			return false
		},
		Windows: &windows.Options{
			WindowClassName:      native.WindowClass,
			WebviewUserDataPath:  s.profile,
			WebviewGpuIsDisabled: s.noGraphics,
			Theme:                windows.SystemDefault,
			Messages:             messages(),
			DLLSearchPaths:       windows.DLLSearchSystem32 | windows.DLLSearchApplicationDir,
		},
		Linux: &linux.Options{ProgramName: "batayan-desk"},
	}
	if s.opens.maximised {
		o.WindowStartState = options.Maximised
	}
	return o
}

// messages are what Windows says where WebView2 is missing or ends; the page
// cannot say it then.
func messages() *windows.Messages {
	m := windows.DefaultMessages()
	m.InstallationRequired = "এই প্রোগ্রাম চালাতে WebView2 রানটাইম লাগে। ইনস্টল করতে OK চাপুন।"
	m.UpdateRequired = "WebView2 রানটাইম হালনাগাদ করা প্রয়োজন। হালনাগাদ করতে OK চাপুন।"
	m.MissingRequirements = "প্রয়োজনীয় প্রোগ্রাম নেই"
	m.Webview2NotInstalled = "WebView2 রানটাইম ইনস্টল করা নেই"
	m.Error = "সমস্যা"
	m.FailedToInstall = "WebView2 রানটাইম ইনস্টল করা যায়নি। আবার চেষ্টা করুন।"
	m.DownloadPage = "এই প্রোগ্রাম চালাতে WebView2 রানটাইম লাগে। নামানোর পাতা খুলতে OK চাপুন। অন্তত সংস্করণ: "
	m.PressOKToInstall = "ইনস্টল করতে OK চাপুন।"
	m.ContactAdmin = "এই প্রোগ্রাম চালাতে WebView2 রানটাইম লাগে। আপনার দপ্তরের প্রোগ্রামার বা আইসিটি কর্মকর্তাকে জানান।"
	m.InvalidFixedWebview2 = "WebView2 রানটাইমের যে জায়গা দেওয়া আছে সেটি ঠিক নয়।"
	m.WebView2ProcessCrash = "জানালার একটি অংশ বন্ধ হয়ে গেছে; প্রোগ্রামটি আবার চালু করুন। যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে।"
	return m
}
