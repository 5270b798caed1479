#include "organization/pledge.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

#include <algorithm>

namespace organization {

using namespace std::chrono;

const std::vector<PledgeText>& pledge_texts()
{
    static const std::vector<PledgeText> texts{
        {"第1版",
         sys_days{2026y / 4 / 1},
         {
             "保護すべき情報を、契約の履行及び職務の遂行のために必要な範囲でのみ取り扱い、ほかの目的に使いません。",
             "保護すべき情報を、取り扱うことを認められていない者に漏らしません。家族、同僚及び以前の取扱者に対しても同じとします。",
             "情報セキュリティ基本方針、基準及び実施手順を守り、定められた教育及び訓練を受けます。",
             "許可なく、保護すべき情報を複製し、持ち出し、又は私有の機器若しくは媒体に保存しません。",
             "保護すべき情報の漏えい、紛失、破壊その他の事故又はその疑いを知ったときは、直ちに定められた連絡先に報告します。",
             "職務を離れるときは、保護すべき情報及び貸与された物を全て返し、その後も、知り得た保護すべき情報を漏らさず、使いません。",
             "以上に反したときは、就業規則その他の定めによる処分を受け、法令により責任を問われることがあることを承知しています。",
         }}};
    return texts;
}

const PledgeText& pledge_text(base::Day day)
{
    const auto& texts = pledge_texts();
    const auto later = std::ranges::upper_bound(texts, day, {}, &PledgeText::from);
    return later == texts.begin() ? texts.front() : *std::prev(later);
}

base::Result<Pledged> decide(const Pledge& ask, const Signatory& signatory)
{
    base::Faults faults;
    const auto& present = pledge_text(ask.signed_on).version;
    const auto version = ask.text_version ? base::nfkc(base::trim(*ask.text_version)) : present;
    faults.add_if(!signatory.known, codes::no_such_person, "person");
    faults.add_if(signatory.left && *signatory.left < ask.signed_on, codes::has_left, "signed_on",
                  {signatory.left ? base::iso(*signatory.left) : ""});
    faults.add_if(std::ranges::find(pledge_texts(), version, &PledgeText::version) == pledge_texts().end(),
                  codes::no_such_pledge_text, "text_version", {version, present});
    if (faults) return faults;
    return Pledged{ask.person, version, ""};
}

}  // namespace organization
