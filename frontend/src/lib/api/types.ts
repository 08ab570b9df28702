/**
 * What Go takes and answers, generated from its structs, each by its own name. Screens name these types by this
 * file; which room of Go they are of, nothing in the window knows (build/bridge.go).
 */
export type * from '$wails/go/types';
