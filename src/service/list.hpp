#pragma once
#include "service/query.hpp"

namespace service {

/// A column of a list: a field of its row struct.
struct Column {
    enum class Kind { text, integer, day, choice };
    std::string field;
    Text label;
    Kind kind = Kind::text;
    int width = 16;                            // half-width characters, on paper and in Excel
    std::map<std::string, Text> choices = {};  // choice: value -> label
};

/// How a list is shown outside the screen: its title and columns.
struct List {
    Text title;
    std::vector<Column> columns;
    std::string marking = {};  // 注意, 部内限り, or nothing
};

/// Rows as JSON objects, in the slice's own order.
using Rows = std::vector<std::string>;

/// What the user asks of a list: q (searches every column), sort=field or -field, filter.FIELD=value, limit, cursor.
struct Wish {
    std::string q, sort, cursor;
    std::map<std::string, std::string> filters;
    std::size_t limit = 200;
};

/// The wish in a query string; takes its keys out of it.
base::Result<Wish> take_wish(std::map<std::string, std::string, std::less<>>& query);

/// {"rows":[…],"total":n,"next":"…"}
std::string page(const List&, Rows, const Wish&);

/// The filtered and sorted list as XLSX, PDF or CSV (`type` is a media type).
Paper print(const List&, Rows, const Wish&, const Query&, std::string_view type);

}  // namespace service
