import type {paths} from './schema';

type PathsWith<Method extends string> = {[P in keyof paths]: paths[P] extends Record<Method, object> ? P : never}[keyof paths];
type UnderCompany<P> = P extends `/api/v1/companies/{company}/${infer Rest}` ? Rest : never;
/** The queries and the commands of a company: `organization/people`. */
export type Query = UnderCompany<PathsWith<'get'>>;
export type Command = UnderCompany<PathsWith<'post'>>;
export type Full<P extends string> = `/api/v1/companies/{company}/${P}`;

type Operation<P extends string, Method extends string> = Full<P> extends keyof paths
    ? Method extends keyof paths[Full<P>]
        ? paths[Full<P>][Method]
        : never
    : never;
type Content<Holder> = Holder extends {content: {'application/json': infer Value}} ? Value : unknown;
type Succeeded<Responses> = 200 extends keyof Responses ? Responses[200] : 201 extends keyof Responses ? Responses[201] : 202 extends keyof Responses ? Responses[202] : never;

type AnswerOf<O> = O extends {responses: infer Responses} ? Content<Succeeded<Responses>> : unknown;
/** What a query or a command answers. */
export type QueryAnswer<P extends string> = AnswerOf<Operation<P, 'get'>>;
export type CommandAnswer<P extends string> = AnswerOf<Operation<P, 'post'>>;
/** What a command is sent. */
export type CommandBody<P extends string> = Operation<P, 'post'> extends {requestBody?: infer Body} ? Content<NonNullable<Body>> : undefined;

/** The other holes of a path and its query; the company and the as-of day are put in for the page. */
export interface Where {
    path?: Record<string, string>;
    query?: Record<string, string | number | boolean | undefined>;
}
