// Package window shows the office in a native window: what is agreed with Wails, what the page is served, dialogs, place on the
// screen. It calls the verbs and decides nothing of them.
package window

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"batayandesk/app/internal/system"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
)

const (
	windowTitle = "বাতায়ন ডেস্ক"
	// instanceID names the lock that lets a second start raise the first window.
	instanceID = "bd.batayandesk.window"
)

// Open opens the office of p and shows it until the window is closed.
func Open(p Place) error {
	if bindingsBuild {
		return wails.Run(windowOptions(desk.New(desk.Env{Now: time.Now}), &page{}, "", ""))
	}
	p = defaultPlace(p)
	dir, err := system.DataDir()
	if err != nil {
		return err
	}
	webview, err := system.WebviewDir()
	if err != nil {
		return err
	}
	for _, needed := range []string{dir, webview} {
		if err := disk.Folder(needed); err != nil {
			return fmt.Errorf("make the data folder: %w", err)
		}
	}
	system.StartLog(dir)
	slog.Info("window opens", "version", system.Version, "commit", system.Commit)
	shown := &page{}
	env := system.DeskEnv(dir, p.actor)
	env.Dialogs = deskDialogs{page: shown, ask: dialogs()}
	env.Dropped, env.Offered = shown.takeDropped, shown.offeredFile
	env.Emit = shown.emit
	env.Program = system.Program(shown.quit)
	go system.ClearUpdate()
	d := desk.New(env)
	rooms.Of(d).OpenStart(p.data) // a file that cannot be opened is the window's to explain
	defer every(time.Second, d.Beat)()
	err = wails.Run(windowOptions(d, shown, dir, webview))
	return errors.Join(err, d.Close())
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

// Refused words why no window opened; what the system said is in the log.
func Refused(err error) string {
	slog.Error("no window opened", "error", err)
	where := ""
	if dir, err := system.DataDir(); err == nil {
		where = system.LogPath(dir)
	}
	said := office.Problem{Code: "window.none", Args: office.Args{"log": where}}
	return said.In(office.Bengali) + " " + said.Todo(office.Bengali)
}

// windowOptions is the whole agreement with Wails. dir is the data directory,
// webview the folder of WebView2's own files.
func windowOptions(d *desk.Desk, shown *page, dir, webview string) *options.App {
	left := readGeometry(dir)
	o := &options.App{
		Title:                    windowTitle,
		Width:                    left.Width,
		Height:                   left.Height,
		MinWidth:                 minWidth,
		MinHeight:                minHeight,
		WindowStartState:         left.startState(),
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
		Logger:             wailsLog{},
		LogLevel:           logger.WARNING,
		LogLevelProduction: logger.ERROR,
		OnStartup:          shown.opened,
		OnDomReady:         func(context.Context) { slog.Info("page is up") },
		OnBeforeClose: func(ctx context.Context) (prevent bool) {
			geometryNow(ctx, left).keep(dir)
			return false
		},
		Windows: &windows.Options{
			WebviewUserDataPath: webview,
			Theme:               windows.SystemDefault,
			Messages:            messages(),
			DLLSearchPaths:      windows.DLLSearchSystem32 | windows.DLLSearchApplicationDir,
		},
		Linux: &linux.Options{ProgramName: "batayan-desk"},
	}
	if oneInstance {
		o.SingleInstanceLock = &options.SingleInstanceLock{
			UniqueId:               instanceID,
			OnSecondInstanceLaunch: func(again options.SecondInstanceData) { shown.startedAgain(again.Args, again.WorkingDirectory) },
		}
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
