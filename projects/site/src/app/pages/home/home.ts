import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HOME_WORDS } from '../../words/home-words';
import { Hero } from './hero';
import { HomeMore } from './home-more';

/** What this is, and a live proof. */
@Component({
  selector: 'site-home',
  imports: [Hero, HomeMore, RouterLink],
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  protected readonly words = HOME_WORDS;
}
