#pragma once
#include "documents/picture.hpp"
#include "service/query.hpp"
#include "service/routes.hpp"

/// 体制図: who leads whom on the day, as boxes with their places; the screen and the paper draw the same.
namespace organization {

/// One box. `column` (in hundredths) and `row` are its place: the middle of the box from the left, and the level from the top.
struct ChartBox {
    std::string id;
    std::optional<std::string> parent;
    std::string part;  // main: 管理の系統; side: 監査・委員会・連絡
    std::string role, post;
    std::string name;  // the first holder; empty while vacant
    int others;        // ほかn名
    std::vector<std::string> deputies;
    std::string place;
    std::optional<base::Day> vacant_since;
    int level;  // the colour of its head: 0 the top
    int column;
    int row;
};
BOOST_DESCRIBE_STRUCT(ChartBox, (), (id, parent, part, role, post, name, others, deputies, place, vacant_since, level, column, row))

struct ChartAnswer {
    std::vector<ChartBox> boxes;
};
BOOST_DESCRIBE_STRUCT(ChartAnswer, (), (boxes))
base::Result<ChartAnswer> chart(const service::Query&, const service::NoAsk&);

/// Places the boxes of one part: children under the middle of them, heads side by side. Pure.
void arrange(std::vector<ChartBox>&);

/// The boxes as drawn in design/screens: navy heads, vacant posts dashed.
documents::Picture picture(const std::vector<ChartBox>&, const std::string& part, const std::string& title);

struct ChartAsk {
    std::optional<std::string> paper;  // a3 (as if nothing is said), a4
};
BOOST_DESCRIBE_STRUCT(ChartAsk, (), (paper))
base::Result<service::Paper> chart_paper(const service::Query&, const ChartAsk&);

}  // namespace organization
