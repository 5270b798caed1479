import {expect, test} from 'vitest';
import {Problem, problemOf} from './problem';

const refused = new Problem(422, 'organization.several', '', [
    {path: 'sites[1].name', code: 'a', detail: '事業所名が空です'},
    {path: 'name', code: 'b', detail: '会社名が空です'},
    {path: 'name_kana', code: 'c', detail: 'フリガナが空です'},
]);

test('a field shows its own faults and those under it, not those of a longer name', () => {
    expect(refused.at('name').map((fault) => fault.code)).toEqual(['b']);
    expect(refused.at('sites').map((fault) => fault.code)).toEqual(['a']);
    expect(refused.at('sites[1]').map((fault) => fault.code)).toEqual(['a']);
    expect(refused.at('sites[10]')).toEqual([]);
});

test('what no field shows is left for the form', () => {
    expect(refused.besides(['name', 'sites[1].name']).map((fault) => fault.code)).toEqual(['c']);
});

test('an answer that is no problem document still gives a problem', async () => {
    expect(await problemOf(new Response('<html>', {status: 502}))).toMatchObject({status: 502, code: 'http.502', errors: []});
    expect(await problemOf(new Response('null', {status: 500}))).toMatchObject({status: 500});
    const partly = await problemOf(new Response('{"code":"x.y","detail":"だめ","errors":[{"path":1},{"path":"a","code":"b","detail":"c"}]}', {status: 422}));
    expect(partly).toMatchObject({code: 'x.y', detail: 'だめ', errors: [{path: 'a', code: 'b', detail: 'c'}]});
});
