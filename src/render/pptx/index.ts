export {
  type Deck,
  type DeckAssets,
  finishDeck,
  type LaidOutDeck,
  layOutDeck,
  renderDeck,
} from './render-deck.js';
