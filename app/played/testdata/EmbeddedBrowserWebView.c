// Stands for WebView2's runtime: its loader finds this library by the registry, and C:\stub.txt says how it behaves. What the
// program did with it goes to C:\stub.log. Every object answers every call with success, but for those that matter here.
#include <stdio.h>
#include <string.h>
#include <windows.h>

typedef struct object { void **table; void *hold; } object;
typedef HRESULT (*invoke2)(void *, void *, void *);
typedef HRESULT (*invokeDone)(void *, HRESULT, void *);

#define SLOTS 128
static void *envTable[SLOTS], *controllerTable[SLOTS], *viewTable[SLOTS], *plainTable[SLOTS], *argsTable[SLOTS], *messageTable[SLOTS], *permissionTable[SLOTS];
static object environment = {envTable}, controller = {controllerTable}, view = {viewTable}, plain = {plainTable}, args = {argsTable},
	message = {messageTable}, permission = {permissionTable};
static void *heard[SLOTS]; // listeners of the view, by the place of what added them
static void *environmentDone, *controllerDone;
static char mode[64];
static HRESULT code;
static const char *asked; // what a probe asks

static void note(const char *text, long long n) {
	FILE *f = fopen("C:\\stub.log", "a");
	if (f) { fprintf(f, "%s %lld\n", text, n); fclose(f); }
}

static void readMode(void) {
	unsigned long number = 0;
	FILE *f = fopen("C:\\stub.txt", "r");
	mode[0] = 0;
	if (f) { if (fscanf(f, "%60s %lx", mode, &number) < 1) mode[0] = 0; fclose(f); }
	code = (HRESULT)number;
}

static HRESULT good(void *this) { return S_OK; }
static ULONG count(void *this) { return 1; }
static HRESULT itself(void *this, const GUID *iid, void **out) { *out = this; return S_OK; }
static int is(const char *m) { return strcmp(mode, m) == 0; }
static HRESULT text(WCHAR **out, const WCHAR *s) {
	*out = CoTaskMemAlloc((wcslen(s) + 1) * sizeof(WCHAR));
	wcscpy(*out, s);
	return S_OK;
}

static void told(void *listener, void *with) { if (listener) ((invoke2)(*(void ***)listener)[3])(listener, &view, with); }

// Arguments of an event that would lead away, open a window or write a file: address 3, cancel 8, handled 6, cancel of a download 5.
static HRESULT address(void *this, WCHAR **out) { return text(out, L"http://evil.example/"); }
static HRESULT cancel(void *this, BOOL on) { note(asked, on); return S_OK; }
static HRESULT permissionState(void *this, int state) { note("permission", state); return S_OK; }
static HRESULT permissionKind(void *this, int *kind) { *kind = 2; return S_OK; }
static HRESULT failedKind(void *this, int *kind) { *kind = is("page-ends") ? 1 : 0; return S_OK; }

// The page's message that it is up.
static HRESULT messageSource(void *this, WCHAR **out) { return text(out, L"http://wails.localhost/"); }
static HRESULT messageText(void *this, WCHAR **out) { return text(out, L"EE{\"name\":\"up\",\"data\":[]}"); }

static void ask(const char *what, int slot, int answer) {
	asked = what;
	memset(argsTable, 0, sizeof argsTable);
	for (int i = 0; i < SLOTS; i++) argsTable[i] = good;
	argsTable[0] = itself, argsTable[1] = argsTable[2] = count, argsTable[3] = address, argsTable[answer] = cancel;
	if (!heard[slot]) { note("nobody hears", slot); return; }
	told(heard[slot], &args);
}

static void CALLBACK probe(HWND h, UINT m, UINT_PTR id, DWORD t) {
	KillTimer(NULL, id);
	ask("away", 7, 8);
	ask("frame away", 17, 8);
	ask("window", 44, 6);
	ask("download", 75, 5);
	told(heard[23], &permission);
	note("probed", 1);
	if (is("ends") || is("page-ends")) { argsTable[3] = failedKind; told(heard[25], &args); }
	if (is("hangs")) { note("hangs", 1); Sleep(INFINITE); }
}

static void CALLBACK up(HWND h, UINT m, UINT_PTR id, DWORD t) {
	KillTimer(NULL, id);
	told(heard[34], &message);
	SetTimer(NULL, 0, 700, probe);
}

static void CALLBACK completed(HWND h, UINT m, UINT_PTR id, DWORD t) {
	KillTimer(NULL, id);
	told(heard[15], &plain);
	if (!is("blank")) SetTimer(NULL, 0, is("late") ? 20000 : 300, up);
}

static HRESULT navigate(void *this, const WCHAR *to) {
	note("navigates", 1);
	SetTimer(NULL, 0, 100, completed);
	return S_OK;
}

#define ADD(slot) static HRESULT add##slot(void *this, void *listener, long long *token) { heard[slot] = listener; *token = slot; return S_OK; }
ADD(7) ADD(15) ADD(17) ADD(23) ADD(25) ADD(34) ADD(44) ADD(75)

static HRESULT settings(void *this, void **out) { *out = &plain; return S_OK; }
static HRESULT theView(void *this, void **out) { *out = &view; return S_OK; }

static void CALLBACK controllerReady(HWND h, UINT m, UINT_PTR id, DWORD t) {
	KillTimer(NULL, id);
	int fails = is("controller");
	((invokeDone)(*(void ***)controllerDone)[3])(controllerDone, fails ? code : S_OK, fails ? NULL : (void *)&controller);
}

static HRESULT makeController(void *this, HWND in, void *done) {
	controllerDone = done;
	SetTimer(NULL, 0, 50, controllerReady);
	return S_OK;
}

static void CALLBACK environmentReady(HWND h, UINT m, UINT_PTR id, DWORD t) {
	KillTimer(NULL, id);
	int fails = is("fails");
	((invokeDone)(*(void ***)environmentDone)[3])(environmentDone, fails ? code : S_OK, fails ? NULL : (void *)&environment);
}

static void fill(void **table) {
	for (int i = 0; i < SLOTS; i++) table[i] = good;
	table[0] = itself, table[1] = table[2] = count;
}

__declspec(dllexport) HRESULT CreateWebViewEnvironmentWithOptionsInternal(BOOL check, int kind, const WCHAR *folder, void *options, void *done) {
	fill(envTable), fill(controllerTable), fill(viewTable), fill(plainTable), fill(argsTable), fill(messageTable), fill(permissionTable);
	envTable[3] = makeController;
	controllerTable[25] = theView;
	viewTable[3] = settings, viewTable[4] = messageSource, viewTable[5] = navigate;
	viewTable[7] = add7, viewTable[15] = add15, viewTable[17] = add17, viewTable[23] = add23, viewTable[25] = add25, viewTable[34] = add34, viewTable[44] = add44, viewTable[75] = add75;
	messageTable[3] = messageSource, messageTable[5] = messageText;
	permissionTable[4] = permissionKind, permissionTable[7] = permissionState;
	readMode();
	char name[MAX_PATH];
	WideCharToMultiByte(CP_UTF8, 0, folder, -1, name, sizeof name, NULL, NULL);
	note(strrchr(name, '\\') ? strrchr(name, '\\') + 1 : name, kind);
	// What the browser is started with stands in the options: their first own function.
	WCHAR *given = NULL;
	if (((HRESULT(*)(void *, WCHAR **))(*(void ***)options)[3])(options, &given) == S_OK && given) note(wcsstr(given, L"--disable-gpu") ? "no graphics" : "graphics", 1);
	if (is("refuses")) return code;
	if (is("silent")) return S_OK;
	environmentDone = done;
	((ULONG(*)(void *))(*(void ***)done)[1])(done); // it is called later
	SetTimer(NULL, 0, 50, environmentReady);
	return S_OK;
}
