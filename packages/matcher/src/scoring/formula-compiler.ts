import {
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
} from "mathjs/number";
import { closest } from "fastest-levenshtein";
import type { CriterionId } from "../domain/index.js";
import { formulaError } from "./formula-error.js";
import { FUNCTIONS, OPERATORS, type Operation } from "./formula-operations.js";

/** The value of an expression, given the utility of each criterion. */
export type Evaluate = (utilityOf: (criterion: CriterionId) => number) => number;

const CRITERIA: readonly CriterionId[] = ["sector", "region", "size"];
const MAX_CONSTANT = 1e12;
const MAX_EXPONENT = 16;
const MAX_NODES = 200;
const MAX_DEPTH = 32;

/** Turns an allow-listed tree into closures. Throws for whatever is not on the list, or too large. */
export function compileNode(root: MathNode, text: string): Evaluate {
  let nodes = 0;
  return compile(root, 1);

  function compile(node: MathNode, depth: number): Evaluate {
    nodes += 1;
    if (nodes > MAX_NODES) throw formulaError(text, `It has more than ${MAX_NODES} parts.`);
    if (depth > MAX_DEPTH) throw formulaError(text, `It is nested more than ${MAX_DEPTH} deep.`);
    const inner = (child: MathNode) => compile(child, depth + 1);
    if (isParenthesisNode(node)) return inner(node.content);
    if (isConstantNode(node)) return constant(node.value, text);
    if (isSymbolNode(node)) return variable(node.name, text);
    if (isConditionalNode(node)) return conditional(inner(node.condition), inner(node.trueExpr), inner(node.falseExpr));
    if (isOperatorNode(node)) {
      if (node.implicit) throw formulaError(text, "A multiplication sign is missing.", node.toString());
      return apply(operation(OPERATORS, node.fn, node.args, text), node.args.map(inner));
    }
    if (isFunctionNode(node)) return apply(operation(FUNCTIONS, node.fn.name, node.args, text), node.args.map(inner));
    throw formulaError(text, `${node.toString()} is not allowed here.`, node.toString());
  }
}

function constant(value: unknown, text: string): Evaluate {
  if (typeof value === "boolean") return () => Number(value);
  if (typeof value !== "number" || !(Math.abs(value) <= MAX_CONSTANT)) {
    throw formulaError(text, `${String(value)} is not a number up to ${MAX_CONSTANT}.`, String(value));
  }
  return () => value;
}

function variable(name: string, text: string): Evaluate {
  const criterion = CRITERIA.find((id) => id === name);
  if (criterion === undefined) {
    throw formulaError(text, `${name} is not a criterion (${CRITERIA.join(", ")}).`, name, [
      closest(name, [...CRITERIA]),
    ]);
  }
  return (utilityOf) => utilityOf(criterion);
}

function conditional(condition: Evaluate, yes: Evaluate, no: Evaluate): Evaluate {
  return (utilityOf) => (condition(utilityOf) ? yes(utilityOf) : no(utilityOf));
}

function operation(table: ReadonlyMap<string, Operation>, name: string, args: MathNode[], text: string): Operation {
  const found = table.get(name);
  if (found === undefined) {
    throw formulaError(text, `${name} is not allowed (${[...table.keys()].join(", ")}).`, name);
  }
  const [fewest, most] = found.arity;
  if (args.length < fewest || args.length > most) {
    throw formulaError(text, `${name} takes ${fewest === most ? fewest : `${fewest} to ${most}`} values.`, name);
  }
  if (name === "pow") requireSmallExponent(args[1], text);
  return found;
}

function requireSmallExponent(node: MathNode | undefined, text: string): void {
  const value = literal(node);
  if (value === undefined || Math.abs(value) > MAX_EXPONENT) {
    throw formulaError(text, `An exponent is a number from -${MAX_EXPONENT} to ${MAX_EXPONENT}.`, node?.toString());
  }
}

function literal(node: MathNode | undefined): number | undefined {
  if (node === undefined) return undefined;
  if (isParenthesisNode(node)) return literal(node.content);
  if (isOperatorNode(node) && node.fn === "unaryMinus") {
    const value = literal(node.args[0]);
    return value === undefined ? undefined : -value;
  }
  return isConstantNode(node) && typeof node.value === "number" ? node.value : undefined;
}

function apply({ compute }: Operation, args: readonly Evaluate[]): Evaluate {
  return (utilityOf) => compute(...args.map((argument) => argument(utilityOf)));
}
