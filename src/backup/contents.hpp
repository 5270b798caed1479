#pragma once
#include <string_view>

/// What belongs into a backup, by name.
namespace backup {

/// Uploads on their way and copies being saved.
inline constexpr std::string_view spool_folder = "spool";

inline bool is_saved_folder(std::string_view name) { return name != spool_folder && !name.starts_with('.'); }

/// Neither what SQLite keeps beside a database (the copy has it already) nor the lock of the process.
inline bool is_saved_file(std::string_view name)
{
    return name != "lock" && !name.starts_with('.') && !name.ends_with(".db-wal") && !name.ends_with(".db-shm") &&
           !name.ends_with(".db-journal");
}

inline bool is_database(std::string_view path) { return path.ends_with(".db"); }

}  // namespace backup
