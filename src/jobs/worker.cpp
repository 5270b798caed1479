#include "jobs/worker.hpp"

#include "base/messages.hpp"

#include <cstdio>

namespace jobs {
namespace {

constexpr std::chrono::seconds nap{1};

std::string in_words(const base::Refusal& refusal)
{
    std::string text;
    for (const auto& fault : refusal.faults()) (text += text.empty() ? "" : " ") += base::text(fault, base::Language::ja);
    return text;
}

void run(Queue& queue, const Job& job, const Work& work)
{
    const auto done = work(job, [&](int percent, const std::string& note) { return queue.report(job, percent, note); });
    if (done)
        queue.finish(job, State::done, "", done.value());
    else
        queue.finish(job, State::failed, in_words(done.refusal()));
}

}  // namespace

bool work_once(Queue& queue, const std::map<std::string, Work>& kinds)
{
    const auto job = queue.take();
    if (!job) return false;
    const auto kind = kinds.find(job->kind);
    if (kind == kinds.end()) {
        queue.finish(*job, State::failed, job->kind);  // put by a newer program
        return true;
    }
    try {
        run(queue, *job, kind->second);
    } catch (const std::exception& error) {
        // Broken world: the lease runs out and the job starts again.
        std::fprintf(stderr, "ishizue: job %s %s: %s\n", job->kind.c_str(), std::string{job->id.text()}.c_str(), error.what());
    }
    return true;
}

Worker::Worker(Queue& queue, std::map<std::string, Work> kinds)
    : queue_(queue)
    , kinds_(std::move(kinds))
    , thread_([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const auto seen = queue_.version();
            if (!work_once(queue_, kinds_)) queue_.wait(seen, nap);
        }
    })
{}

}  // namespace jobs
