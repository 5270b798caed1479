#pragma once
#include "jobs/queue.hpp"

#include <functional>
#include <thread>

namespace jobs {

/// What a job's work tells while it goes on: false means stop (cancelled, or the lease was lost).
using Report = std::function<bool(int percent, const std::string& note)>;
/// The work of one kind; its value is the job's result. A refusal is the job's failure in words; what is thrown lets the job start
/// again.
using Work = std::function<base::Result<std::string>(const Job&, const Report&)>;

/// Takes one job and does it; false when there was none.
bool work_once(Queue&, const std::map<std::string, Work>& kinds);

/// One thread that works while there is something to do.
class Worker {
public:
    Worker(Queue&, std::map<std::string, Work> kinds);

private:
    Queue& queue_;
    std::map<std::string, Work> kinds_;
    std::jthread thread_;
};

}  // namespace jobs
