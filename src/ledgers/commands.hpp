#pragma once
#include "ledgers/accept_fault.hpp"
#include "ledgers/change.hpp"
#include "ledgers/volume.hpp"
#include "service/query.hpp"

/// The commands of the ledgers.
namespace ledgers {

/// 確認: these rows; or, as at the end of a month, every row of a form written by that day that waits and is not one's own.
struct Confirm {
    std::optional<std::vector<base::Uuid>> rows;
    std::optional<std::string> form;
    std::optional<base::Day> through, on;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (rows, form, through, on))

/// Rows typed one after the other, or pasted out of Excel: all of them or none.
struct WriteRows {
    std::string form;
    std::vector<Cells> rows;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(WriteRows, (), (form, rows, on))

base::Result<base::Uuid> write_rows(service::Command&, const WriteRows&);
base::Result<base::Uuid> fill(service::Command&, const Fill&);
base::Result<base::Uuid> correct(service::Command&, const Correct&);
base::Result<base::Uuid> strike(service::Command&, const Strike&);
base::Result<base::Uuid> confirm(service::Command&, const Confirm&);
base::Result<base::Uuid> open_volumes(service::Command&, const OpenVolumes&);
base::Result<base::Uuid> accept_fault(service::Command&, const AcceptFault&);
base::Result<base::Uuid> close_volume(service::Command&, const CloseVolume&);

}  // namespace ledgers
