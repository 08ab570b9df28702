package seal

func init() { work = 10 } // tests would wait for the measure of a real file
