#include "schedule/ics.hpp"

namespace schedule::ics {
namespace {

constexpr std::size_t octets_a_line = 75;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c != '\r') out += c;
    }
    return out;
}

/// A content line, folded between characters (3.1).
void line(std::string& out, const std::string& text)
{
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80) ++length;
        if (used + length > octets_a_line) {
            out += "\r\n ";
            used = 1;
        }
        out.append(text, i, length);
        used += length;
        i += length;
    }
    out += "\r\n";
}

std::string stamp_of(base::Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    return text(Moment{day, std::chrono::floor<std::chrono::seconds>(at - day), true});
}

void write_alarm(std::string& out, const Entry& entry, int days_before)
{
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, "DESCRIPTION:" + escaped(entry.summary));
    line(out, days_before == 0 ? "TRIGGER:PT9H" : "TRIGGER:-P" + std::to_string(days_before - 1) + "DT15H");  // at nine
    line(out, "END:VALARM");
}

void write_entry(std::string& out, const Entry& entry, const std::string& stamp)
{
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + escaped(entry.uid));
    line(out, "DTSTAMP:" + stamp);
    line(out, "DTSTART;VALUE=DATE:" + text(Moment{entry.day, {}, false}));
    line(out, "DTEND;VALUE=DATE:" + text(Moment{entry.day + std::chrono::days{1}, {}, false}));
    line(out, "SUMMARY:" + escaped(entry.summary));
    if (!entry.description.empty()) line(out, "DESCRIPTION:" + escaped(entry.description));
    if (!entry.url.empty()) line(out, "URL:" + entry.url);
    line(out, "TRANSP:TRANSPARENT");
    for (const int days_before : entry.alarms) write_alarm(out, entry, days_before);
    line(out, "END:VEVENT");
}

}  // namespace

std::string write(const std::string& name, const std::vector<Entry>& entries, base::Instant stamp)
{
    std::string out;
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Ishizue//JA");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:" + escaped(name));
    line(out, "X-WR-TIMEZONE:Asia/Tokyo");
    for (const auto& entry : entries) write_entry(out, entry, stamp_of(stamp));
    line(out, "END:VCALENDAR");
    return out;
}

}  // namespace schedule::ics
