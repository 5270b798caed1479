#pragma once
#include "app/arguments.hpp"
#include "app/console.hpp"
#include "app/installation.hpp"
#include "app/version.hpp"
#include "base/messages.hpp"
#include "http/static_files.hpp"

/// The commands of the shell. Each prints Japanese for people or exact JSON with --json and returns 0 done, 1 refused, 2 broken.
namespace app {

/// Prints a refusal and returns 1.
int refused(const base::Refusal&, bool json);

/// The places of --data and --keys.
Places places_of(const Arguments&);
/// The calendar of --today, or a refusal.
base::Result<Calendar> calendar_of(const Arguments&);
/// The id of --company, when the directory lists it.
base::Result<std::string> company_of(Installation&, const Arguments&);
/// --company, or every company.
base::Result<std::vector<std::string>> companies_of(Installation&, const Arguments&);

/// Runs `use` on the installation of --data: opened here, or by the server that has it open; a refusal is printed.
int with_installation(const Arguments&, const std::function<base::Result<int>(Installation&)>& use);

int serve_command(const Arguments&, std::span<const http::Asset> screens);
int demo_command(const Arguments&);
int verify_command(const Arguments&);
int rebuild_command(const Arguments&);
int readiness_command(const Arguments&);
int duties_command(const Arguments&);
/// `calendar expand FILE.ics|RRULE`: needs no data directory.
int calendar_command(const Arguments&);
int openapi_command(const Arguments&);
int doctor_command(const Arguments&);
int mail_command(const Arguments&);
int admin_command(const Arguments&);
int import_command(const Arguments&);
/// `import rules FILE.docx`, a part of import_command.
base::Result<int> import_rules(Installation&, const Arguments&, const std::filesystem::path& file, const std::string& name);
/// `import ledger FORM FILE`, a part of import_command.
base::Result<int> import_ledger(Installation&, const Arguments&, const std::string& form, const std::filesystem::path& file,
                                const std::string& name);
/// `export ledger FORM -o FILE.xlsx|.pdf|.csv`
int export_command(const Arguments&);
int check_ledgers_command(const Arguments&);
int binder_command(const Arguments&);
/// `verify --bundle FILE`: needs no data directory.
int verify_bundle(const Arguments&);
int catalog_command(const Arguments&);
int backup_command(const Arguments&);
int restore_command(const Arguments&);

}  // namespace app
