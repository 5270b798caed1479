#pragma once
#include "service/query.hpp"

namespace service {

/// What `make` computes of the company on the day asked for, made once for as long as no entry comes. `name` says what it is and
/// must say everything it depends on but company, day and catalogue; it must not depend on the caller.
template <class Value, class Make>
std::shared_ptr<const Value> kept(const Query& query, std::string name, Make&& make)
{
    if (!query.head) return std::make_shared<const Value>(make());
    (name += '|') += base::iso(query.day);
    if (query.as_of.known_at) (name += '|') += base::iso(*query.as_of.known_at);
    return query.book.memo().get<Value>(*query.head, name, std::forward<Make>(make));
}

}  // namespace service
