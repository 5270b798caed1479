import {expect, it} from 'vitest';
import {chapterOf} from './help';

const chapters = [
    {id: 'organization', pages: ['organization']},
    {id: 'people', pages: ['organization/people']},
    {id: 'home', pages: ['home']},
];

it('the nearest chapter explains a page', () => {
    expect(chapterOf(chapters, 'organization')).toBe('organization');
    expect(chapterOf(chapters, 'organization/handlers')).toBe('organization');
    expect(chapterOf(chapters, 'organization/people/0190')).toBe('people');
    expect(chapterOf(chapters, 'home')).toBe('home');
    expect(chapterOf(chapters, 'organizations')).toBeUndefined();
});
