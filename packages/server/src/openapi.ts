import { z } from 'zod';
import { api, problem, type Route } from './contract/index.ts';

/** The contract as an OpenAPI 3.1 document. */
export function describeApi(version: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, definition] of Object.entries<Route>(api)) {
    const path = `/api${definition.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: describeRoute(name, definition) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Planwright 纲目',
      version,
      description: 'Every reply may instead be a problem (RFC 9457, application/problem+json).',
    },
    paths,
    components: { schemas: { Problem: schemaOf(problem) } },
  };
}

function describeRoute(
  name: string,
  { summary, params, query, body, reply }: Route,
): Readonly<Record<string, unknown>> {
  return {
    operationId: name,
    summary,
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: {
      200: {
        description: 'as asked',
        content:
          reply === undefined
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: schemaOf(reply) } },
      },
      default: {
        description: 'problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly unknown[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): unknown {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}
