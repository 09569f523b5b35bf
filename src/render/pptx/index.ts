export { type Deck, type DeckAssets, renderDeck } from './render-deck.js';
