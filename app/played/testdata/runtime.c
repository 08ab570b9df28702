/* Stands for Microsoft's standalone installer of WebView2: says that it ran, and ends with ENDS; where that is 0 it leaves a version behind. */
#include <windows.h>

int WINAPI WinMain(HINSTANCE self, HINSTANCE before, LPSTR args, int show) {
	static const char version[] = "143.0.3650.66";
	HANDLE file = CreateFileA("C:\\runtime-ran.txt", GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0);
	HKEY key;
	if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
	if (lstrcmpA(args, "/silent /install")) return 87;
	if (ENDS == 0 && !RegCreateKeyA(HKEY_CURRENT_USER, "Software\\Microsoft\\EdgeUpdate\\Clients\\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}", &key)) {
		RegSetValueExA(key, "pv", 0, REG_SZ, (const BYTE *)version, sizeof version);
		RegCloseKey(key);
	}
	return ENDS;
}
