import {
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type ConditionalNode,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type OperatorNodeFn,
  type OperatorNodeOp,
  type ParenthesisNode,
} from "mathjs/number";
import { closest } from "fastest-levenshtein";
import { CRITERION_IDS, type CriterionId } from "../domain/index.js";
import { FUNCTIONS, OPERATORS, type Term } from "./formula-language.js";
import { Operation } from "./formula-operations.js";
import { MAX_DEPTH, TOO_DEEP } from "./formula-parser.js";
import { ProgramBuilder, type Program, type Slot } from "./formula-program.js";
import { FormulaReader } from "./formula-reader.js";

const MAX_CONSTANT = 1e12;
const MAX_EXPONENT = 16;
const MAX_PARTS = 200;

/** What a formula may not hold, by mathjs's names. A node's own text would take exponential time where calls are chained. */
const REFUSED: Readonly<Record<string, string>> = {
  AccessorNode: "A property",
  ArrayNode: "A list",
  AssignmentNode: "An assignment",
  BlockNode: "A sequence of expressions",
  FunctionAssignmentNode: "A definition",
  FunctionNode: "A method",
  ObjectNode: "An object",
  RangeNode: "A range",
  RelationalNode: "A chain of comparisons",
};

/**
 * Turns a formula's tree into a program. Throws for the first part, read from the left, that is not allowed, such
 * as a criterion that is not among those given.
 */
export function compileTree(root: MathNode, text: string, criteria: readonly CriterionId[] = CRITERION_IDS): Program {
  const walk = new TreeWalk(text, criteria);
  return walk.program.build(walk.compile(root, 1));
}

/** Walks a tree in the order of the text, with a reader beside it that knows where each part stands. */
class TreeWalk {
  readonly program = new ProgramBuilder();
  readonly #reader: FormulaReader;
  #parts = 0;

  constructor(
    text: string,
    private readonly criteria: readonly CriterionId[],
  ) {
    this.#reader = new FormulaReader(text);
  }

  /** The slot of a node's value. */
  compile(node: MathNode, depth: number): Slot {
    if (isParenthesisNode(node)) return this.#parenthesis(node, depth);
    if (isConstantNode(node)) return this.#constant(node.value, depth);
    if (isSymbolNode(node)) return this.#utility(node.name, depth);
    if (isConditionalNode(node)) return this.#conditional(node, depth);
    if (isOperatorNode(node)) return this.#operator(node, depth);
    if (isFunctionNode(node) && isPlainCall(node)) return this.#call(node, depth);
    throw this.#reader.fault(`${REFUSED[node.type] ?? "This"} is not allowed here.`);
  }

  #parenthesis(node: ParenthesisNode, depth: number): Slot {
    this.#takePart(depth);
    const slot = this.compile(node.content, depth + 1);
    this.#reader.take();
    return slot;
  }

  #constant(value: unknown, depth: number): Slot {
    if (typeof value !== "boolean" && !(typeof value === "number" && Math.abs(value) <= MAX_CONSTANT)) {
      throw this.#reader.fault(`${String(value)} is not a number up to ${MAX_CONSTANT}.`);
    }
    this.#takePart(depth);
    return this.program.constant(Number(value));
  }

  #utility(name: string, depth: number): Slot {
    const criterion = this.criteria.find((id) => id === name);
    if (criterion === undefined) {
      const nearest = closest(name, [...this.criteria]);
      throw this.#reader.fault(`${name} is not a criterion (${this.criteria.join(", ")}).`, [nearest]);
    }
    this.#takePart(depth);
    return this.program.utility(criterion);
  }

  #conditional({ condition, trueExpr, falseExpr }: ConditionalNode, depth: number): Slot {
    const asked = this.compile(condition, depth + 1);
    this.#takePart(depth);
    const yes = this.compile(trueExpr, depth + 1);
    this.#reader.take();
    const no = this.compile(falseExpr, depth + 1);
    return this.program.step(Operation.Choose, asked, yes, no);
  }

  #operator(node: OperatorNode<OperatorNodeOp, OperatorNodeFn>, depth: number): Slot {
    const operands: readonly MathNode[] = node.args;
    const isPrefix = operands.length === 1 && this.#reader.next === node.op;
    const before = (isPrefix ? [] : operands.slice(0, 1)).map((operand) => this.compile(operand, depth + 1));
    if (node.implicit) throw this.#reader.fault("A multiplication sign is missing.");
    const term = this.#term(OPERATORS, node.fn, operands);
    this.#takePart(depth);
    const after = operands.slice(before.length).map((operand) => {
      if (node.fn === "pow") this.#requireSmallExponent(operand);
      return this.compile(operand, depth + 1);
    });
    return term.compile(this.program, [...before, ...after]);
  }

  #call({ fn, args }: FunctionNode, depth: number): Slot {
    const term = this.#term(FUNCTIONS, fn.name, args);
    this.#takePart(depth);
    const values = args.map((argument, i) => {
      // The opening bracket, or the comma before.
      this.#reader.take();
      if (fn.name === "pow" && i === 1) this.#requireSmallExponent(argument);
      return this.compile(argument, depth + 1);
    });
    this.#reader.take();
    return term.compile(this.program, values);
  }

  #term(terms: ReadonlyMap<string, Term>, name: string, args: readonly MathNode[]): Term {
    const term = terms.get(name);
    if (term === undefined) throw this.#reader.fault(`${name} is not allowed (${[...terms.keys()].join(", ")}).`);
    const [fewest, most] = term.arity;
    if (args.length < fewest || args.length > most) {
      throw this.#reader.fault(`${name} takes ${fewest === most ? fewest : `${fewest} to ${most}`} values.`);
    }
    return term;
  }

  #requireSmallExponent(node: MathNode): void {
    const value = literal(node);
    if (value === undefined || Math.abs(value) > MAX_EXPONENT) {
      throw this.#reader.fault(`An exponent is a number from -${MAX_EXPONENT} to ${MAX_EXPONENT}.`);
    }
  }

  /** Takes the token by which a part is counted: a bracket, an operator, a name or a number. */
  #takePart(depth: number): void {
    this.#parts += 1;
    if (this.#parts > MAX_PARTS) throw this.#reader.fault(`It has more than ${MAX_PARTS} parts.`);
    if (depth > MAX_DEPTH) throw this.#reader.fault(TOO_DEEP);
    this.#reader.take();
  }
}

/** Not the method of something, nor a call that may be left out, as in `min?.(1)`. */
function isPlainCall(node: FunctionNode): boolean {
  return isSymbolNode(node.fn) && !(node as FunctionNode & { optional?: boolean }).optional;
}

function literal(node: MathNode): number | undefined {
  if (isParenthesisNode(node)) return literal(node.content);
  if (isOperatorNode(node) && node.fn === "unaryMinus") {
    const value = literal(node.args[0]!);
    return value === undefined ? undefined : -value;
  }
  return isConstantNode(node) && typeof node.value === "number" ? node.value : undefined;
}
