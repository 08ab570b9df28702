// What a person and Windows do with the program's window: window.exe close | minimise | maximise | ends | state; box tells
// whether a box of the system's own stands on the screen.
#include <stdio.h>
#include <string.h>
#include <windows.h>

int main(int n, char **given) {
	HWND h = FindWindowA("BatayanDeskWindow", NULL), box = FindWindowA("#32770", NULL);
	RECT r;
	if (n < 2) return 1;
	if (!strcmp(given[1], "box")) return box && IsWindowVisible(box) ? 0 : 3;
	if (!h) return 1;
	if (!strcmp(given[1], "close")) PostMessageA(h, WM_CLOSE, 0, 0);
	if (!strcmp(given[1], "minimise")) ShowWindow(h, SW_MINIMIZE);
	if (!strcmp(given[1], "maximise")) ShowWindow(h, SW_MAXIMIZE);
	if (!strcmp(given[1], "ends")) {
		if (!SendMessageA(h, WM_QUERYENDSESSION, 0, 0)) return 2;
		SendMessageA(h, WM_ENDSESSION, 1, 0);
	}
	GetWindowRect(h, &r);
	WINDOWPLACEMENT place = {sizeof place};
	GetWindowPlacement(h, &place);
	printf("visible %d iconic %d zoomed %d at %ld %ld %ld %ld flags %u show %u\n", IsWindowVisible(h), IsIconic(h), IsZoomed(h), r.left, r.top, r.right, r.bottom, place.flags, place.showCmd);
	return 0;
}
