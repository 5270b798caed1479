#pragma once
#include "custody/queries.hpp"

/// What the screens about removable media ask for.
namespace custody {

struct MediumLine {
    base::Uuid id;
    std::string number, kind, product, encryption, storage, state, holder;
    std::optional<base::Day> due;
    bool overdue;
    int contents;
    std::optional<base::Day> counted_on;
    base::Day registered_on;
    bool faulty;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(MediumLine, (),
                      (id, number, kind, product, encryption, storage, state, holder, due, overdue, contents, counted_on,
                       registered_on, faulty, last_seq))
/// 可搬記憶媒体管理簿: the media the caller may see.
base::Result<std::vector<MediumLine>> medium_lines(const service::Query&, const service::NoAsk&);

struct MediumAsk {
    base::Uuid medium;
};
BOOST_DESCRIBE_STRUCT(MediumAsk, (), (medium))

struct MediumAnswer {
    MediumLine medium;
    int capacity;
    std::string serial, label, contract, registered_by, permitted_by, remarks, open_row;
    std::vector<Relative> contents;
    std::vector<Offer> offers;
    std::vector<LifeLine> life;  // the newest first
};
BOOST_DESCRIBE_STRUCT(MediumAnswer, (),
                      (medium, capacity, serial, label, contract, registered_by, permitted_by, remarks, open_row, contents, offers,
                       life))
base::Result<MediumAnswer> medium_answer(const service::Query&, const MediumAsk&);

}  // namespace custody
