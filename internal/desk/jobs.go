package desk

import (
	"context"
	"sync"

	"batayandesk/internal/office"
)

// Jobs is long work under way.
type Jobs struct{ d *Desk }

// jobs keeps each job's last state and the way to end it.
type jobs struct {
	mu     sync.Mutex
	last   map[string]Job
	cancel map[string]context.CancelFunc
	work   sync.WaitGroup
}

// Cancel ends a job and leaves nothing half done; a job that is over stays as it is.
func (j *Jobs) Cancel(in JobIn) (job Job, err error) {
	defer j.d.Recovered(&err)
	j.d.jobs.mu.Lock()
	cancel := j.d.jobs.cancel[in.ID]
	j.d.jobs.mu.Unlock()
	if cancel != nil {
		cancel()
	}
	return j.Status(in)
}

// Status is how a job stands. The error is the problem job.unknown.
func (j *Jobs) Status(in JobIn) (job Job, err error) {
	defer j.d.Recovered(&err)
	j.d.jobs.mu.Lock()
	defer j.d.jobs.mu.Unlock()
	job, known := j.d.jobs.last[in.ID]
	if !known {
		return Job{}, office.Problem{Code: "job.unknown"}
	}
	return job, nil
}

// Progress is how a job says how far it is.
type Progress func(done, total int64, phrase string)

// Rows is how a job that writes rows hears of each: it says how far it is, and ends where the job was cancelled.
func (p Progress) Rows(ctx context.Context, total int, phrase string) func(done int) error {
	return func(done int) error {
		if done%256 == 0 || done == total {
			p(int64(done), int64(total), phrase)
		}
		return ctx.Err()
	}
}

// Start runs work in the background and answers at once. work returns what the finished job says; its
// context ends when the job is cancelled.
func (d *Desk) Start(kind string, work func(context.Context, Progress) (Job, error)) Job {
	ctx, cancel := context.WithCancel(context.Background())
	job := Job{ID: d.NewID(), Kind: kind, State: "running", Lines: []ReasonRow{}}
	d.jobs.keep(job, cancel)
	d.jobs.work.Add(1)
	go func() {
		defer d.jobs.work.Done()
		defer cancel()
		step := func(done, total int64, phrase string) {
			now := job
			now.Done, now.Total, now.Phrase = done, total, phrase
			d.jobs.keep(now, cancel)
			d.Env.Emit(now)
		}
		end := d.finish(ctx, job, step, work)
		d.jobs.keep(end, nil)
		d.Env.Emit(end)
	}()
	return job
}

// finish runs the work and words how it ended.
func (d *Desk) finish(ctx context.Context, job Job, step Progress, work func(context.Context, Progress) (Job, error)) Job {
	end, err := func() (end Job, err error) {
		defer d.Recovered(&err)
		return work(ctx, step)
	}()
	end.ID, end.Kind = job.ID, job.Kind
	if end.Lines == nil {
		end.Lines = []ReasonRow{}
	}
	switch {
	case err == nil: // also where it was stopped when it was through: what it did stands
		end.State = "done"
	case ctx.Err() != nil:
		end.State = "cancelled"
	default:
		end.State = "failed"
		if ps, ok := office.AsProblems(err); ok && len(ps) > 0 {
			worded := ps[0].Worded()
			end.Error = &worded
		}
	}
	return end
}

func (j *jobs) keep(job Job, cancel context.CancelFunc) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.last == nil {
		j.last, j.cancel = map[string]Job{}, map[string]context.CancelFunc{}
	}
	j.last[job.ID] = job
	if cancel == nil {
		delete(j.cancel, job.ID)
	} else {
		j.cancel[job.ID] = cancel
	}
}

// cancelAll ends every job and waits for them.
func (j *jobs) cancelAll() {
	j.mu.Lock()
	for _, cancel := range j.cancel {
		cancel()
	}
	j.mu.Unlock()
	j.work.Wait()
}
