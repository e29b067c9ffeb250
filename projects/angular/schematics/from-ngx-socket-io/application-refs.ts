import * as ts from 'typescript';

/** Something in a file that holds the `ApplicationRef`. */
export interface ApplicationRefDeclaration {
  readonly name: string;
  readonly node: ts.ParameterDeclaration | ts.PropertyDeclaration | ts.VariableDeclaration;
}

/** What is declared with the type `ApplicationRef`, or as `inject(ApplicationRef)`. */
export function applicationRefs(file: ts.SourceFile): ApplicationRefDeclaration[] {
  const found: ApplicationRefDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) &&
      (node.type?.getText() === 'ApplicationRef' ||
        node.initializer?.getText().replace(/\s/g, '') === 'inject(ApplicationRef)')
    ) {
      found.push({ name: node.name.getText(), node });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
