// The one function that Go's runtime wants of bcryptprimitives.dll, for a Wine that is older than it (before 8.13).
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T size)
{
	return RtlGenRandom(to, (ULONG)size);
}
