/* A program that is open: a window of the class that Wails' has. Asked to close it writes saved.txt and ends; "close" as its first
   argument is answered as a version does that does not know the command. */
#define UNICODE
#include <windows.h>

static void note(const wchar_t *path) {
	HANDLE file = CreateFileW(path, GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0);
	if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
}

static LRESULT CALLBACK hear(HWND window, UINT message, WPARAM w, LPARAM l) {
	if (message == WM_CLOSE) {
		note(L"C:\\saved.txt");
		DestroyWindow(window);
		return 0;
	}
	if (message == WM_DESTROY) PostQuitMessage(0);
	return DefWindowProcW(window, message, w, l);
}

int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, wchar_t *args, int show) {
	WNDCLASSW class = {0};
	MSG message;
	if (args[0]) return 2;
	class.lpfnWndProc = hear;
	class.hInstance = self;
	class.lpszClassName = L"BatayanDeskWindow";
	RegisterClassW(&class);
	if (!CreateWindowW(L"BatayanDeskWindow", L"stand-in", WS_OVERLAPPEDWINDOW | WS_VISIBLE, 0, 0, 200, 100, 0, 0, self, 0)) return 1;
	note(L"C:\\opened.txt");
	while (GetMessageW(&message, 0, 0, 0) > 0) {
		TranslateMessage(&message);
		DispatchMessageW(&message);
	}
	return 0;
}
